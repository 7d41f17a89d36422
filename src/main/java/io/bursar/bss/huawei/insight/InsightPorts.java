package io.bursar.bss.huawei.insight;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.bss.RetiredGroups;
import io.bursar.bss.cost.Consumption;
import io.bursar.bss.cost.Costs;
import io.bursar.bss.huawei.Reads;
import io.bursar.bss.lookup.LookUps;
import io.bursar.bss.packages.ResourcePackages;
import io.bursar.bss.usage.Usages;

/** The ports that only look. */
@Configuration(proxyBeanMethods = false)
class InsightPorts {

    @Bean
    ResourcePackages resourcePackages(Reads reads, RetiredGroups retired) {
        return new HuaweiPackages(reads, retired);
    }

    @Bean
    Costs costs(Reads reads) {
        return new HuaweiCosts(reads);
    }

    @Bean
    Consumption consumption(Reads reads, RetiredGroups retired) {
        return new HuaweiConsumption(reads, retired);
    }

    @Bean
    Usages usages(Reads reads) {
        return new HuaweiUsages(reads);
    }

    @Bean
    LookUps lookUps(Reads reads) {
        return new HuaweiLookUps(reads);
    }
}
