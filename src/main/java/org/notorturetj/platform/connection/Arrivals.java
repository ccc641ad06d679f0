package org.notorturetj.platform.connection;

import java.net.InetSocketAddress;
import java.net.SocketAddress;

import org.notorturetj.platform.http.ClientAddress;

import io.netty.channel.AdaptiveRecvByteBufAllocator;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;

/** Meets each connection of a port when it is accepted, before the framework does. */
final class Arrivals extends ChannelInboundHandlerAdapter {
    /** What is read at first of a connection, in bytes: more than most requests have. */
    private static final int AT_FIRST = 2_048;

    private static final int AT_LEAST = 512;

    /**
     * The most that is read at once. A head that is too long is refused after 16 KiB; what is then
     * left unread would reset the connection, and the refusal would be lost.
     */
    private static final int AT_MOST = 32_768;

    /** The last in the framework's line, which makes requests of what was decoded. */
    private static final String FRAMEWORK = "handler";

    private final ClientAddress addresses;
    private final ConnectionShares shares;
    private final UnreadAnswers unread;

    Arrivals(ClientAddress addresses, ConnectionShares shares, UnreadAnswers unread) {
        this.addresses = addresses;
        this.shares = shares;
        this.unread = unread;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // of the listener
    public void channelRead(ChannelHandlerContext context, Object accepted) {
        if (accepted instanceof Channel channel) {
            var connection = new OpenConnection(channel, address(channel.remoteAddress()));
            channel.pipeline().addFirst(new FirstBytes(connection));
            context.fireChannelRead(accepted);
            shares.add(connection); // only now it has a thread that could end it
            channel.closeFuture().addListener(closed -> shares.remove(connection));
        } else {
            context.fireChannelRead(accepted);
        }
    }

    private String address(SocketAddress peer) {
        return addresses.ofPeer(
                peer instanceof InetSocketAddress known && known.getAddress() != null
                        ? known.getAddress().getHostAddress()
                        : null);
    }

    /** Waits until the framework has put its line together, and takes its place in it. */
    private final class FirstBytes extends ChannelInboundHandlerAdapter {
        private final OpenConnection connection;

        FirstBytes(OpenConnection connection) {
            this.connection = connection;
        }

        @Override
        public void channelActive(ChannelHandlerContext context) {
            context.channel()
                    .config()
                    .setRecvByteBufAllocator(
                            new AdaptiveRecvByteBufAllocator(AT_LEAST, AT_FIRST, AT_MOST)
                                    .maxMessagesPerRead(1));
            context.fireChannelActive();
        }

        @Override
        public void channelRead(ChannelHandlerContext context, Object bytes) {
            ChannelHandler framework = context.pipeline().get(FRAMEWORK);
            if (framework != null) { // with TLS it comes after the handshake
                context.pipeline()
                        .addBefore(FRAMEWORK, null, new PacedRequests(connection, unread));
                context.pipeline().remove(this);
            }
            context.fireChannelRead(bytes);
        }
    }
}
