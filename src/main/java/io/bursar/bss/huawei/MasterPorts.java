package io.bursar.bss.huawei;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import io.bursar.bss.ChangeRecords;
import io.bursar.bss.Coupons;
import io.bursar.bss.Orders;
import io.bursar.bss.OwnBalances;
import io.bursar.bss.renewal.Renewals;

/** What the master reads beside its sub-accounts and funds. */
@Configuration(proxyBeanMethods = false)
class MasterPorts {

    @Bean
    ChangeRecords changeRecords(Reads reads) {
        return new HuaweiChangeRecords(reads);
    }

    @Bean
    OwnBalances ownBalances(Reads reads) {
        return new HuaweiOwnBalances(reads);
    }

    @Bean
    Coupons coupons(Reads reads) {
        return new HuaweiCoupons(reads);
    }

    @Bean
    Renewals renewals(Reads reads, Calls calls, Posting posting) {
        return new HuaweiRenewals(reads, calls, posting);
    }

    @Bean
    Orders orders(Reads reads) {
        return new HuaweiOrders(reads);
    }
}
