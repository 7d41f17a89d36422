package io.bursar.sandbox.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Listens on 127.0.0.1, one virtual thread per connection. */
public final class HttpListener implements AutoCloseable {

    /** Turns a request into what is to happen on the wire. */
    @FunctionalInterface
    public interface Handler {

        /** Called once per request, on the connection's own thread; may take its time. */
        Delivery handle(WireRequest request) throws InterruptedException;
    }

    private static final Logger LOG = LoggerFactory.getLogger(HttpListener.class);
    private static final int IDLE_MILLIS = 60_000;

    private final ServerSocket socket;
    private final Handler handler;
    private final Pause pause;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();

    private HttpListener(ServerSocket socket, Handler handler, Pause pause) {
        this.socket = socket;
        this.handler = handler;
        this.pause = pause;
    }

    /**
     * Opens a listener.
     *
     * @param port 0 for any free one
     * @throws UncheckedIOException when the port is taken
     */
    public static HttpListener open(int port, Handler handler, Pause pause) {
        try {
            ServerSocket socket = new ServerSocket();
            try {
                socket.setReuseAddress(true);
                socket.bind(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), port), 200);
            } catch (IOException e) {
                socket.close();
                throw e;
            }
            HttpListener listener = new HttpListener(socket, handler, pause);
            Thread.ofVirtual().name("sandbox-listener").start(listener::accept);
            return listener;
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The sandbox cannot listen on 127.0.0.1:" + port + "; set BURSAR_SANDBOX_PORT to another port", e);
        }
    }

    /** The port that it really listens on. */
    public int port() {
        return socket.getLocalPort();
    }

    @Override
    public void close() {
        closeQuietly(socket);
        connections.forEach(HttpListener::closeQuietly);
    }

    private void accept() {
        while (!socket.isClosed()) {
            try {
                Socket connection = socket.accept();
                connections.add(connection);
                Thread.ofVirtual().name("sandbox-connection").start(() -> serve(connection));
            } catch (IOException e) {
                if (!socket.isClosed()) {
                    LOG.warn("The sandbox could not accept a connection: {}", e.toString());
                }
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(IDLE_MILLIS);
            connection.setTcpNoDelay(true);
            BufferedOutputStream out = new BufferedOutputStream(connection.getOutputStream());
            RequestReader reader = new RequestReader(new BufferedInputStream(connection.getInputStream()), out);
            converse(connection, reader, new AnswerWriter(out, pause));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // The client went away, was silent for too long, or the sandbox is closing: nothing to answer.
            LOG.debug("A connection to the sandbox ended: {}", e.toString());
        } finally {
            connections.remove(connection);
        }
    }

    private void converse(Socket connection, RequestReader reader, AnswerWriter writer)
            throws IOException, InterruptedException {
        boolean open = true;
        while (open) {
            Delivery delivery;
            boolean keep = true;
            try {
                WireRequest request = reader.next();
                if (request == null) {
                    return;
                }
                keep = request.complete() && !wantsToClose(request);
                delivery = handler.handle(request);
            } catch (MalformedRequest e) {
                keep = false;
                delivery = new Delivery.Send(malformed(e));
            } catch (RuntimeException e) {
                LOG.error("The sandbox failed while handling a request; the connection is cut", e);
                delivery = new Delivery.Cut(false);
            }
            if (delivery instanceof Delivery.Cut(boolean reset) && reset) {
                // Lingering for no time turns the close into a reset.
                connection.setSoLinger(true, 0);
            }
            open = writer.write(delivery, keep);
        }
    }

    private static boolean wantsToClose(WireRequest request) {
        String connection = request.header("Connection");
        return connection != null && connection.toLowerCase(Locale.ROOT).contains("close");
    }

    private static WireAnswer malformed(MalformedRequest e) {
        return new WireAnswer(
                e.status(),
                Map.of("Content-Type", "application/json"),
                "{\"error_msg\":\"The request is malformed: " + e.getMessage() + "\",\"error_code\":\"APIGW.0201\"}");
    }

    private static void closeQuietly(AutoCloseable closeable) {
        try {
            closeable.close();
        } catch (Exception e) {
            LOG.debug("Closing failed: {}", e.toString());
        }
    }
}
