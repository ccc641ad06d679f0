package org.notorturetj.platform.connection;

import java.util.ArrayDeque;
import java.util.Queue;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOutboundBuffer;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;

/**
 * Gives the server the requests of one connection one after the other: the next one when the last
 * one is answered and its client reads. Until then what was sent waits, and nothing more is read of
 * it. The framework takes whatever comes, and writes answers whether they are read or not.
 */
final class PacedRequests extends ChannelDuplexHandler {
    /** What the head of a short request takes in memory, decoded; its end comes as another one. */
    private static final int BYTES_OF_HELD = 300;

    private final OpenConnection connection;
    private final UnreadAnswers unread;
    private final Queue<Object> held = new ArrayDeque<>();

    /** Whether a request was given to the server that it has not answered. */
    private boolean answering;

    /** Whether what is written belongs to an answer before the answer (100, 103). */
    private boolean interim;

    private boolean mayRead;
    private boolean scheduled;
    private boolean counted;

    PacedRequests(OpenConnection connection, UnreadAnswers unread) {
        this.connection = connection;
        this.unread = unread;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (held.isEmpty() && mayPass(context, message)) {
            pass(context, message);
        } else {
            held.add(message);
        }
    }

    @Override
    public void channelReadComplete(ChannelHandlerContext context) {
        count(context);
        context.fireChannelReadComplete();
    }

    private boolean mayPass(ChannelHandlerContext context, Object message) {
        return !(message instanceof HttpRequest) || (!answering && context.channel().isWritable());
    }

    private void pass(ChannelHandlerContext context, Object message) {
        if (message instanceof HttpRequest) {
            answering = true;
        }
        if (message instanceof LastHttpContent && answering) {
            connection.answering();
        }
        context.fireChannelRead(message);
    }

    @Override
    public void read(ChannelHandlerContext context) {
        if (held.isEmpty() && context.channel().isWritable()) {
            context.read();
        } else {
            mayRead = true;
        }
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // whoever writes has the promise
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (message instanceof HttpResponse response) {
            interim = response.status().codeClass() == HttpStatusClass.INFORMATIONAL;
        }
        boolean last = message instanceof LastHttpContent && !interim;
        context.write(message, promise);
        if (last) {
            answering = false;
            connection.waits();
            goOn(context);
        }
    }

    @Override
    public void channelWritabilityChanged(ChannelHandlerContext context) {
        count(context);
        if (context.channel().isWritable()) {
            goOn(context);
        }
        context.fireChannelWritabilityChanged();
    }

    /** Says what is kept for this connection, if it is more than a request and its answer. */
    private void count(ChannelHandlerContext context) {
        if (!held.isEmpty() || !context.channel().isWritable()) {
            long answers = pending(context.channel().unsafe().outboundBuffer());
            counted = true;
            unread.add(connection, answers + (long) held.size() * BYTES_OF_HELD);
        } else if (counted) {
            counted = false;
            unread.remove(connection);
        }
    }

    private static long pending(@Nullable ChannelOutboundBuffer buffer) {
        return buffer == null ? 0 : buffer.totalPendingWriteBytes();
    }

    /** Later: the writer has not finished with the request that is answered. */
    private void goOn(ChannelHandlerContext context) {
        if (!scheduled && (mayRead || !held.isEmpty())) {
            scheduled = true;
            context.executor().execute(() -> release(context));
        }
    }

    private void release(ChannelHandlerContext context) {
        scheduled = false;
        boolean passed = false;
        for (Object next; (next = held.peek()) != null && mayPass(context, next); passed = true) {
            held.remove();
            pass(context, next);
        }
        if (passed) {
            context.fireChannelReadComplete(); // only then the framework sends what it wrote
        }
        count(context);
        if (mayRead && held.isEmpty() && context.channel().isWritable()) {
            mayRead = false;
            context.read();
        }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        forget();
        context.fireChannelInactive();
    }

    @Override
    public void handlerRemoved(ChannelHandlerContext context) {
        forget();
    }

    private void forget() {
        unread.remove(connection);
        held.forEach(ReferenceCountUtil::release);
        held.clear();
    }
}
