package io.bursar.bss.huawei;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.stream.Stream;

/** Names for tests: {@code two.bss.test} has two addresses, {@code nowhere.bss.test} none. */
public final class LoopbackNames extends InetAddressResolverProvider {

    @Override
    public InetAddressResolver get(Configuration configuration) {
        InetAddressResolver usual = configuration.builtinResolver();
        return new InetAddressResolver() {
            @Override
            public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
                return switch (host) {
                    case "two.bss.test" ->
                        Stream.of(
                                InetAddress.getByAddress(host, new byte[] {127, 0, 0, 1}),
                                InetAddress.getByAddress(host, new byte[] {127, 0, 0, 2}));
                    case "nowhere.bss.test" -> throw new UnknownHostException(host);
                    default -> usual.lookupByName(host, policy);
                };
            }

            @Override
            public String lookupByAddress(byte[] address) throws UnknownHostException {
                return usual.lookupByAddress(address);
            }
        };
    }

    @Override
    public String name() {
        return "names for tests";
    }
}
