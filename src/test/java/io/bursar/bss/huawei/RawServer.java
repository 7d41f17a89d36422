package io.bursar.bss.huawei;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.net.ssl.SSLContext;

import org.jspecify.annotations.Nullable;

/** A server on a bare socket that can do what no HTTP library would, and counts what arrives. */
public final class RawServer implements AutoCloseable {

    /** A request as it came in, the body complete. */
    public record Received(String head, String body) {

        public String path() {
            return head.split(" ", 3)[1];
        }

        public @Nullable String header(String name) {
            return head.lines()
                    .filter(it -> it.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":"))
                    .map(it -> it.substring(name.length() + 1).strip())
                    .findFirst()
                    .orElse(null);
        }
    }

    /** What to do with the request of that number (from 1); returning keeps the connection open. */
    interface Behaviour {
        void on(Line line, Received request, int number) throws Exception;
    }

    /** One connection, as the behaviour sees it. */
    final class Line {

        private final Socket socket;

        Line(Socket socket) {
            this.socket = socket;
        }

        void write(String raw) throws IOException {
            write(raw.getBytes(StandardCharsets.ISO_8859_1));
        }

        void write(byte[] raw) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(raw);
            out.flush();
        }

        void read(int bytes) throws IOException {
            socket.getInputStream().readNBytes(bytes);
        }

        /** FIN. */
        void close() throws IOException {
            socket.close();
        }

        /** RST. */
        void reset() throws IOException {
            socket.setSoLinger(true, 0);
            socket.close();
        }

        /** Until the server is closed; false then. */
        boolean hold(long millis) throws InterruptedException {
            return !closing.await(millis, TimeUnit.MILLISECONDS);
        }
    }

    final List<Received> received = new CopyOnWriteArrayList<>();
    final AtomicInteger connections = new AtomicInteger();

    private final CountDownLatch closing = new CountDownLatch(1);
    private final ServerSocket listener;
    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final boolean tls;
    private final @Nullable Behaviour onConnect;
    private final Behaviour behaviour;

    private RawServer(ServerSocket listener, boolean tls, @Nullable Behaviour onConnect, Behaviour behaviour) {
        this.listener = listener;
        this.tls = tls;
        this.onConnect = onConnect;
        this.behaviour = behaviour;
        workers.execute(quietly(this::accept));
    }

    static RawServer answering(Behaviour behaviour) {
        return new RawServer(plainListener(), false, null, behaviour);
    }

    /** Acts before it has read anything. */
    static RawServer beforeReading(Behaviour onConnect) {
        return new RawServer(plainListener(), false, onConnect, (line, request, number) -> line.close());
    }

    static RawServer overTls(SSLContext context, Behaviour behaviour) {
        try {
            ServerSocket listener = context.getServerSocketFactory()
                    .createServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
            return new RawServer(listener, true, null, behaviour);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** On every loopback address. */
    static RawServer everywhere(Behaviour behaviour) {
        try {
            return new RawServer(new ServerSocket(0, 50), false, null, behaviour);
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static ServerSocket plainListener() {
        try {
            return new ServerSocket(0, 50, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** A behaviour that answers each request with that status and JSON body. */
    static Behaviour json(int status, String body) {
        return (line, request, number) -> line.write(response(status, "application/json;charset=UTF-8", body));
    }

    static byte[] response(int status, String type, String body) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String head = "HTTP/1.1 " + status + " Whatever\r\nContent-Type: " + type + "\r\nX-Request-Id: req-1\r\n"
                + (status == 204 ? "\r\n" : "Content-Length: " + bytes.length + "\r\n\r\n");
        byte[] start = head.getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = java.util.Arrays.copyOf(start, start.length + bytes.length);
        System.arraycopy(bytes, 0, all, start.length, bytes.length);
        return all;
    }

    URI endpoint() {
        return endpoint("localhost");
    }

    URI endpoint(String host) {
        return URI.create((tls ? "https://" : "http://") + host + ":" + listener.getLocalPort());
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            listener.close();
        } catch (IOException alreadyGone) {
            // Nothing left to close.
        }
        workers.shutdownNow();
    }

    /** A line that breaks is what these tests are about. */
    private static Runnable quietly(Callable<?> work) {
        return () -> {
            try {
                work.call();
            } catch (Exception broken) {
                // The client saw it too.
            }
        };
    }

    private @Nullable Void accept() throws IOException {
        while (closing.getCount() > 0) {
            Socket socket = listener.accept();
            connections.incrementAndGet();
            workers.execute(quietly(() -> serve(socket)));
        }
        return null;
    }

    private @Nullable Void serve(Socket socket) throws Exception {
        try (socket) {
            Line line = new Line(socket);
            if (onConnect != null) {
                onConnect.on(line, new Received("", ""), 0);
                return null;
            }
            while (!socket.isClosed()) {
                Received request = read(socket.getInputStream());
                if (request == null) {
                    return null;
                }
                received.add(request);
                behaviour.on(line, request, received.size());
            }
        }
        return null;
    }

    /** Strict about framing: half a request is none. */
    private static @Nullable Received read(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = in.read();
            if (next < 0) {
                return null;
            }
            head.append((char) next);
        }
        String length = new Received(head.toString(), "").header("Content-Length");
        byte[] body = in.readNBytes(length == null ? 0 : Integer.parseInt(length));
        if (length != null && body.length < Integer.parseInt(length)) {
            return null;
        }
        return new Received(head.toString(), new String(body, StandardCharsets.UTF_8));
    }
}
