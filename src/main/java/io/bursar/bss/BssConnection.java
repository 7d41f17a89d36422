package io.bursar.bss;

import java.net.URI;

/**
 * Where BSS is and who we are there. In live mode from the settings, in sandbox mode provided by the sandbox once it
 * listens.
 *
 * @param endpoint scheme, host and port; https, or plain http on a loopback address
 * @param domainId the master account's own id; always given, so that the SDK never asks IAM for it
 */
public record BssConnection(URI endpoint, String domainId, String accessKey, String secretKey) {

    /** Never the secret. */
    @Override
    public String toString() {
        String start = accessKey.substring(0, Math.min(2, accessKey.length()));
        return "BssConnection[" + endpoint + ", domain " + domainId + ", key " + start + "****]";
    }
}
