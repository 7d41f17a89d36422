package io.bursar.bss.huawei;

import io.bursar.bss.ChangeRecords;
import io.bursar.bss.Coupons;
import io.bursar.bss.Orders;
import io.bursar.bss.OwnBalances;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

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
    Orders orders(Reads reads) {
        return new HuaweiOrders(reads);
    }
}
