package io.bursar.bss.huawei;

import java.net.Socket;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.concurrent.atomic.AtomicReference;

import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Checks a server's certificate with the usual rules and remembers whether it ever came to that.
 *
 * <p>The second half of "nothing was sent" ({@link Gate} is the first): when a handshake is cut, the JDK's client asks
 * for the body all the same, although it can no longer encrypt it. As long as no certificate has been accepted no byte
 * of a request has left, and after {@link #bar()} none will be accepted. That holds because every move has an
 * {@code SSLContext} of its own: with a remembered session nobody would ask for a certificate.
 */
final class Doorman extends X509ExtendedTrustManager {

    private enum State {
        NOBODY_YET,
        LET_IN,
        BARRED
    }

    private final X509ExtendedTrustManager rules;
    private final AtomicReference<State> state = new AtomicReference<>(State.NOBODY_YET);

    Doorman(X509ExtendedTrustManager rules) {
        this.rules = rules;
    }

    /** Whether no server was let in until now, and none will be. */
    boolean bar() {
        return state.compareAndSet(State.NOBODY_YET, State.BARRED) || state.get() == State.BARRED;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        rules.checkServerTrusted(chain, type, engine);
        letIn();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        rules.checkServerTrusted(chain, type, socket);
        letIn();
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("a certificate is only checked together with the name it must carry");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) throws CertificateException {
        throw new CertificateException("nobody calls us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) throws CertificateException {
        throw new CertificateException("nobody calls us");
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
        throw new CertificateException("nobody calls us");
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return rules.getAcceptedIssuers();
    }

    private void letIn() throws CertificateException {
        if (!state.compareAndSet(State.NOBODY_YET, State.LET_IN) && state.get() == State.BARRED) {
            throw new CertificateException("too late: this call has been given up");
        }
    }
}
