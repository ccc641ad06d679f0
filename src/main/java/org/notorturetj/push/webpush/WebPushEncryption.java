package org.notorturetj.push.webpush;

import java.nio.ByteBuffer;

import org.notorturetj.push.WebPushAddress;

import com.zerodeplibs.webpush.MessageEncryptions;
import com.zerodeplibs.webpush.PushMessage;
import com.zerodeplibs.webpush.UserAgentMessageEncryptionKeyInfo;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** Encrypts a message for its receiver (RFC 8291), as one record of aes128gcm (RFC 8188). */
final class WebPushEncryption {
    private static final int RECORD_SIZE_AT = 16;

    /** As in the example of RFC 8291: more than any of our messages. */
    private static final int RECORD_SIZE = 4096;

    private WebPushEncryption() {}

    /**
     * The body to send. The library names a record size of exactly the record; it must be greater
     * (RFC 8291, section 4). Nothing authenticates it, so it may be put right afterwards.
     */
    static Buffer of(WebPushMessage message, WebPushAddress address) {
        byte[] body =
                MessageEncryptions.of()
                        .encrypt(
                                UserAgentMessageEncryptionKeyInfo.of(
                                        address.p256dh(), address.auth()),
                                PushMessage.ofUTF8(JsonObject.mapFrom(message.message()).encode()))
                        .toBytes();
        ByteBuffer.wrap(body).putInt(RECORD_SIZE_AT, RECORD_SIZE);
        return Buffer.buffer(body);
    }
}
