package io.bursar.catalogue;

import java.util.Locale;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.support.PortalTest;

import static org.assertj.core.api.Assertions.assertThat;

@PortalTest
class CatalogueTests {

    private final Catalogue catalogue;
    private final JdbcClient jdbc;

    @Autowired
    CatalogueTests(Catalogue catalogue, JdbcClient jdbc) {
        this.catalogue = catalogue;
        this.jdbc = jdbc;
    }

    @BeforeEach
    void knowOneService() {
        jdbc.sql("""
                        insert into catalogue_word (kind, owner, code, service, chinese, english, short)
                        values ('SERVICE', '', 'hws.service.type.named', '', '有名服务', 'Named Service', '')
                        on conflict do nothing""").update();
        catalogue.forget();
        LocaleContextHolder.setLocale(Locale.ENGLISH);
    }

    @AfterEach
    void forgetTheLanguage() {
        LocaleContextHolder.resetLocaleContext();
    }

    @Test
    void namesAServiceInTheReadersLanguageWhateverHuaweiCalledItBesideItsCode() {
        assertThat(catalogue.service("hws.service.type.named", "弹性云服务器")).isEqualTo("Named Service");
        assertThat(catalogue.service("HWS.service.type.named")).isEqualTo("Named Service");
        LocaleContextHolder.setLocale(Locale.CHINESE);
        assertThat(catalogue.service("hws.service.type.named", "弹性云服务器")).isEqualTo("有名服务");
    }

    @Test
    void callsWhatIsNotInTheCatalogueAsHuaweiDid() {
        assertThat(catalogue.service("hws.service.type.new", "新服务")).isEqualTo("新服务");
        assertThat(catalogue.service("", "新服务")).isEqualTo("新服务");
        assertThat(catalogue.service("hws.service.type.new")).isEqualTo("hws.service.type.new");
    }
}
