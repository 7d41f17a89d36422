package io.bursar.chaos;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.ComponentScan.Filter;
import org.springframework.context.annotation.FilterType;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.transaction.support.TransactionTemplate;

import io.bursar.account.AccountDirectory;
import io.bursar.balance.Balances;
import io.bursar.bss.Accounts;
import io.bursar.bss.CustomerId;
import io.bursar.bss.Ledger;
import io.bursar.bss.MoneyOrder;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.bss.SubAccount;
import io.bursar.bss.TransId;
import io.bursar.checkpoint.ChainVerifier;
import io.bursar.checkpoint.Verification;
import io.bursar.instruction.BatchId;
import io.bursar.instruction.Instructions;
import io.bursar.instruction.NoDirectory;
import io.bursar.instruction.ReleaseGate;
import io.bursar.instruction.UnseenBalances;
import io.bursar.invariant.Lawbook;
import io.bursar.money.Money;
import io.bursar.ruling.BatchMaker;
import io.bursar.runtime.Mode;

/**
 * One machine: the engine, the trail and the client of BSS, without pages and people. Deliberately no
 * {@code @Configuration}: the scan of the whole portal's tests must not find it.
 */
@EnableAutoConfiguration
@ComponentScan(
        basePackages = {
            "io.bursar.inquiry",
            "io.bursar.instruction",
            "io.bursar.invariant",
            "io.bursar.ruling",
            "io.bursar.audit",
            "io.bursar.checkpoint",
            "io.bursar.bss.huawei",
            "io.bursar.time"
        },
        excludeFilters = {
            @Filter(TestConfiguration.class),
            @Filter(type = FilterType.REGEX, pattern = ".*(Tests|Parts|Bench|Example|Station)(\\$.*)?")
        })
@ConfigurationPropertiesScan({"io.bursar.inquiry", "io.bursar.instruction", "io.bursar.checkpoint"})
@EntityScan({"io.bursar.instruction", "io.bursar.ruling"})
@EnableJpaRepositories({"io.bursar.instruction", "io.bursar.ruling"})
public class ChaosNode {

    private static final int ROWS = 500;
    private static final int ACCOUNTS = 20;

    /** {@code run}, {@code seed N} or {@code verify}; the last two say what they did and end. */
    public static void main(String[] args) {
        SpringApplication application = new SpringApplication(ChaosNode.class);
        application.setDefaultProperties(Map.of("bursar.instruction.runner", String.valueOf(args[0].equals("run"))));
        application.setWebApplicationType(WebApplicationType.NONE);
        ConfigurableApplicationContext context = application.run();
        switch (args[0]) {
            case "seed" -> {
                seed(context, Integer.parseInt(args[1]));
                context.close();
            }
            case "verify" -> {
                verify(context);
                context.close();
            }
            default -> System.out.println("RUNNING");
        }
    }

    private static void verify(ConfigurableApplicationContext context) {
        Verification chain = context.getBean(ChainVerifier.class).verify();
        if (!(chain instanceof Verification.Sound)) {
            System.out.println("BROKEN chain: " + chain);
        }
        Lawbook.violations(context).forEach(it -> System.out.println("BROKEN " + it));
        System.out.println("VERIFIED");
    }

    /** Each instruction has an amount of its own, so that the ledger can be compared without any id of ours. */
    private static void seed(ConfigurableApplicationContext context, int count) {
        List<CustomerId> accounts = payable(context.getBean(Accounts.class));
        Instructions instructions = context.getBean(Instructions.class);
        TransactionTemplate transaction = context.getBean(TransactionTemplate.class);
        for (int from = 1; from <= count; from += ROWS) {
            BatchId batch = new BatchId(UUID.randomUUID());
            List<Instructions.Line> lines = new ArrayList<>();
            for (int number = from; number < Math.min(from + ROWS, count + 1); number++) {
                Money amount = Money.yuan(BigDecimal.valueOf(number, 2));
                CustomerId account = accounts.get(number % accounts.size());
                lines.add(new Instructions.Line(
                        new MoneyOrder.AllocateFunds(TransId.fresh(), account, amount, new Ledger.Cash()), amount));
            }
            transaction.executeWithoutResult(_ -> instructions.create(batch, lines));
            transaction.executeWithoutResult(_ -> instructions.release(batch));
        }
        System.out.println("SEEDED " + count);
    }

    private static List<CustomerId> payable(Accounts accounts) {
        if (accounts.subAccounts(0) instanceof ReadAnswer.Known<Page<SubAccount>> known) {
            return known.value().rows().stream()
                    .filter(account -> account.status() == SubAccount.Status.NORMAL)
                    .map(SubAccount::id)
                    .limit(ACCOUNTS)
                    .toList();
        }
        throw new IllegalStateException("the sandbox does not list its accounts");
    }

    /** The sandbox listens elsewhere, as Huawei would. */
    @Bean
    Mode mode() {
        return Mode.LIVE;
    }

    @Bean
    ReleaseGate gate() {
        return (_, _) -> new ReleaseGate.Standing.Stands();
    }

    @Bean
    AccountDirectory directory() {
        return new NoDirectory();
    }

    @Bean
    BatchMaker maker() {
        return _ -> null;
    }

    @Bean
    Balances balances() {
        return new UnseenBalances();
    }
}
