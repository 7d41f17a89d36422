package io.bursar.bss.huawei;

import java.time.Clock;
import java.util.concurrent.TimeUnit;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.AnnotatedTypeMetadata;

import io.bursar.bss.Accounts;
import io.bursar.bss.BssConnection;
import io.bursar.bss.Funds;
import io.bursar.bss.Moves;
import io.bursar.bss.PaymentInterface;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.renewal.Renewals;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Metrics;

/** The ports over HTTP. The connection is asked for at each call: in sandbox mode the sandbox provides it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({BssSettings.class, RetiredShapes.class})
class BssConfiguration {

    /** Keys are there and not empty. */
    static final class KeysGiven implements Condition {

        @Override
        public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
            String key = context.getEnvironment().getProperty("bursar.bss.access-key", "");
            return !key.isBlank();
        }
    }

    @Bean
    @Conditional(KeysGiven.class)
    BssConnection liveConnection(BssSettings settings) {
        return settings.connection();
    }

    @Bean
    RetiredGroups retiredGroups(BssSettings settings) {
        return new RetiredGroups(settings.retired());
    }

    @Bean
    Wire wire(BssSettings settings) {
        return new Wire(Wire.usualTrust(), settings.connectTimeout());
    }

    @Bean
    Calls calls(
            ObjectProvider<BssConnection> connection, BssSettings settings, ObjectProvider<MeterRegistry> registry) {
        return new Calls(
                connection::getObject,
                new Rates(settings.limits(), System::nanoTime),
                time -> TimeUnit.NANOSECONDS.sleep(time.toNanos()),
                registry.getIfAvailable(() -> Metrics.globalRegistry));
    }

    @Bean
    Reads reads(Calls calls, Wire wire, BssSettings settings, Clock clock) {
        return new Reads(calls, wire, settings, clock);
    }

    @Bean
    Posting posting(Calls calls, Wire wire, BssSettings settings) {
        return new Posting(calls, wire, settings);
    }

    @Bean
    Retired retired(RetiredGroups groups, RetiredShapes shapes) {
        return new Retired(groups, shapes);
    }

    @Bean
    PaymentInterface paymentInterface(Retired retired) {
        if (!retired.uses(RetiredGroup.ORDERS)) {
            return PaymentInterface.V3;
        }
        return switch (retired.shapes().payVersion()) {
            case V2 -> PaymentInterface.V2;
            case V1 -> PaymentInterface.V1;
        };
    }

    @Bean
    Moves moves(Calls calls, Posting posting, Retired retired, Renewals renewals) {
        return new HuaweiMoves(calls, posting, retired, renewals);
    }

    @Bean
    Accounts accounts(Reads reads, Calls calls, Retired retired) {
        HuaweiAccounts accounts = new HuaweiAccounts(reads);
        return retired.uses(RetiredGroup.ACCOUNTS)
                ? new RetiredAccounts(accounts, reads, calls::domainId, retired.shapes())
                : accounts;
    }

    @Bean
    Funds funds(Reads reads, Calls calls, Retired retired) {
        return retired.uses(RetiredGroup.FUNDS) ? new RetiredFunds(reads, calls::domainId) : new HuaweiFunds(reads);
    }
}
