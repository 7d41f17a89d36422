package io.bursar.bss.huawei.insight;

import java.util.List;
import java.util.Locale;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.support.ResourceBundleMessageSource;

import io.bursar.bss.RetiredGroup;
import io.bursar.bss.cost.BillType;
import io.bursar.bss.cost.ChargeMode;
import io.bursar.bss.cost.CostDimension;
import io.bursar.bss.cost.CostQuestion;
import io.bursar.bss.cost.CostStep;
import io.bursar.bss.cost.MonthlySum;
import io.bursar.bss.cost.PeriodType;
import io.bursar.bss.cost.RecordFilter;
import io.bursar.bss.packages.Renewal;
import io.bursar.bss.packages.ResourcePackage;
import io.bursar.bss.usage.PeakKind;
import io.bursar.bss.usage.PeakLine;

import static org.assertj.core.api.Assertions.assertThat;

/** Whatever a page may show of packages, usage and costs has words in both languages. */
class InsightWordsTests {

    private final ResourceBundleMessageSource messages = new ResourceBundleMessageSource();

    InsightWordsTests() {
        messages.setBasenames("messages/bss", "messages/bss-codes");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                RetiredGroup.class,
                ResourcePackage.Status.class,
                ResourcePackage.Scope.class,
                ResourcePackage.Source.class,
                ResourcePackage.Bundle.class,
                ResourcePackage.Reuse.class,
                Renewal.Cycle.class,
                Renewal.Anchor.class,
                PeakLine.class,
                PeakKind.class,
                CostDimension.class,
                CostStep.class,
                CostQuestion.Basis.class,
                CostQuestion.Amount.class,
                ChargeMode.class,
                BillType.class,
                PeriodType.class,
                RecordFilter.Statistic.class,
                MonthlySum.Kind.class,
            })
    void namesEveryValueInBothLanguages(Class<? extends Enum<?>> type) {
        String name = type.getCanonicalName().substring(type.getPackageName().length() + 1);
        for (Enum<?> value : type.getEnumConstants()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                assertThat(messages.getMessage(name + "." + value.name(), null, "", locale))
                        .as(name + "." + value)
                        .isNotBlank();
            }
        }
    }
}
