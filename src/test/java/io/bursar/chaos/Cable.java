package io.bursar.chaos;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A cable to the database: one address for the machines, wherever the database listens after its next start. Pulled, it
 * ends every connection.
 */
final class Cable implements AutoCloseable {

    private final ServerSocket near;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile int farPort;

    private Cable(ServerSocket near) {
        this.near = near;
    }

    static Cable laid() throws IOException {
        Cable cable = new Cable(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(cable::accept);
        return cable;
    }

    int port() {
        return near.getLocalPort();
    }

    void plugInto(int port) {
        farPort = port;
    }

    /** Ends what is open; the far end may be gone. */
    void pull() {
        sockets.forEach(Cable::close);
    }

    @Override
    public void close() throws IOException {
        near.close();
        pull();
    }

    private void accept() {
        while (!near.isClosed()) {
            try {
                Socket caller = near.accept();
                Thread.ofVirtual().start(() -> connect(caller));
            } catch (IOException closed) {
                if (!near.isClosed()) {
                    throw new UncheckedIOException(closed);
                }
            }
        }
    }

    private void connect(Socket caller) {
        sockets.add(caller);
        try {
            Socket far = new Socket(InetAddress.getLoopbackAddress(), farPort);
            sockets.add(far);
            caller.setTcpNoDelay(true);
            far.setTcpNoDelay(true);
            Thread.ofVirtual().start(() -> pump(far, caller));
            pump(caller, far);
        } catch (IOException noDatabase) {
            close(caller);
        }
    }

    private void pump(Socket from, Socket to) {
        try {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] buffer = new byte[16_384];
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                out.write(buffer, 0, read);
                out.flush();
            }
        } catch (IOException cut) {
            // Either end may be cut off at any time: that is what this cable is for.
        } finally {
            close(from);
            close(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        } catch (IOException alreadyGone) {
            // Closed is closed.
        }
    }
}
