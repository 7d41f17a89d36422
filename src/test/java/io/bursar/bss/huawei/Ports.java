package io.bursar.bss.huawei;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;

import io.bursar.bss.BssConnection;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;

/** Every port as the application wires it, over some connection; remembers which method made which call. */
final class Ports implements AutoCloseable {

    private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Set<String> methods = new LinkedHashSet<>();

    Ports(BssConnection connection, Map<String, Object> settings) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource("unhurried", Map.of("bursar.bss.limits.reads-per-second", 1000)));
        context.getEnvironment().getPropertySources().addFirst(new MapPropertySource("test", settings));
        context.registerBean(BssConnection.class, () -> connection);
        context.registerBean(Clock.class, Clock::systemUTC);
        context.registerBean(MeterRegistry.class, () -> meters);
        context.scan("io.bursar.bss");
        context.refresh();
    }

    /** The port, watched. */
    <T> T get(Class<T> port) {
        T real = context.getBean(port);
        return port.cast(Proxy.newProxyInstance(port.getClassLoader(), new Class<?>[] {port}, (self, method, args) -> {
            methods.add(port.getSimpleName() + "." + method.getName());
            try {
                return method.invoke(real, args);
            } catch (InvocationTargetException problem) {
                throw problem.getCause();
            }
        }));
    }

    /** The methods that were used so far, as {@code Port.method}. */
    Set<String> methods() {
        return methods;
    }

    /** The operations that were called so far, by Huawei's names. */
    Set<String> operations() {
        Set<String> names = new LinkedHashSet<>();
        for (Timer timer : meters.find("bursar.bss.call").timers()) {
            names.add(String.valueOf(timer.getId().getTag("operation")));
        }
        return names;
    }

    /** From here on as if nothing had been called. */
    void forget() {
        methods.clear();
        meters.clear();
    }

    @Override
    public void close() {
        context.close();
    }
}
