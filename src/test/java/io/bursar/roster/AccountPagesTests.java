package io.bursar.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import org.htmlunit.WebClient;
import org.htmlunit.html.DomNode;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.Mockito;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.test.ApplicationModuleTest;
import org.springframework.security.test.context.support.WithMockUser;
import org.springframework.test.context.TestPropertySource;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

import io.bursar.account.Account;
import io.bursar.account.FakeBss;
import io.bursar.account.SyncByHand;
import io.bursar.balance.BalanceReader;
import io.bursar.bss.CustomerId;
import io.bursar.bss.OrganisationUnit;
import io.bursar.bss.RetiredGroup;
import io.bursar.bss.RetiredGroups;
import io.bursar.bss.SubAccount;
import io.bursar.identity.People;
import io.bursar.identity.Person;
import io.bursar.identity.Role;
import io.bursar.identity.UserId;
import io.bursar.support.MutableClock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.BDDMockito.given;

@ApplicationModuleTest(extraIncludes = {"account", "audit", "balance", "runtime", "time", "web"})
@AutoConfigureMockMvc
@TestPropertySource(properties = "db-scheduler.enabled=false")
@Import({AccountPagesTests.Surroundings.class, SyncByHand.class})
@WithMockUser
class AccountPagesTests {

    private static final String NASTY = "<script>alert(1)</script>${7*7}'\" 反\u202E转";

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private WebClient browser;

    @Autowired
    private FakeBss bss;

    @Autowired
    private SyncByHand sync;

    @Autowired
    private BalanceReader reader;

    @Autowired
    private People people;

    @BeforeEach
    void fill(@Autowired JdbcClient jdbc) {
        jdbc.sql("update sub_account set search_text = 'old' || id, gone_since = now()")
                .update();
        bss.insteadOfPage = null;
        bss.cash.clear();
        bss.tree = new OrganisationUnit(
                "1",
                "",
                List.of(new OrganisationUnit("2", "研发", List.of(new OrganisationUnit("3", NASTY, List.of())))));
        bss.listing(
                FakeBss.account("a-1", "login-a", "甲公司"),
                new SubAccount(CustomerId.of("b-2"), NASTY, NASTY, SubAccount.Status.CLOSED, "3", NASTY),
                new SubAccount(CustomerId.of("c-3"), "login-c", "", SubAccount.Status.NORMAL, "2", "研发"));
        sync.run();
        signedInAs(Role.FINANCE);
        browser.getOptions().setJavaScriptEnabled(false);
        browser.getOptions().setCssEnabled(false);
        browser.addRequestHeader("Accept-Language", "zh-CN");
    }

    @Test
    void showsNamesAsTheyAreAndNeverAsCode() {
        HtmlPage page = get("/accounts?q=alert");
        assertThat(page.querySelectorAll("tbody tr")).hasSize(1);
        assertThat(text(page, "tbody a")).isEqualTo(NASTY);
        assertThat(page.querySelectorAll("main script")).isEmpty();
        assertThat(text(get("/accounts/b-2"), "h1")).isEqualTo(NASTY);
        assertThat(mvc.get().uri("/accounts").queryParam("q", "<b>\"'"))
                .hasStatusOk()
                .bodyText()
                .contains("value=\"&lt;b&gt;&quot;&#39;\"");
    }

    @Test
    void saysThatARetiredInterfaceIsUsed() {
        assertThat(text(get("/accounts"), "[data-retired] strong")).isEqualTo("旧接口");
        assertThat(text(get("/accounts/b-2"), "[data-retired] p")).contains("bursar.bss.retired");
    }

    @Test
    void tellsUnreadableFromZeroFromUnread() {
        bss.cash.put("b-2", FakeBss.refused("CBC.0151"));
        reader.read(CustomerId.of("a-1"));
        reader.read(CustomerId.of("b-2"));
        HtmlPage page = get("/accounts?lang=zh&sort=title&q=");
        assertThat(cell(page, "a-1")).contains("¥0.00", "截至");
        assertThat(cell(page, "b-2")).contains("未授权").doesNotContain("0.00");
        assertThat(text(get("/accounts/b-2"), "main")).contains("CBC.0151", "并不表示为零");
    }

    @Test
    void keepsFiltersAndSortingInTheAddress() throws IOException {
        HtmlPage list = get("/accounts?sort=-reclaimable");
        HtmlForm filters = (HtmlForm) first(list, "form.filters");
        filters.getInputByName("q").setValue("login");
        filters.getSelectByName("unit").setSelectedAttribute("2", true);
        HtmlPage filtered = first(list, "form.filters button").click();
        assertThat(filtered.getUrl().getQuery()).contains("q=login", "unit=2", "sort=-reclaimable");
        assertThat(filtered.querySelectorAll("tbody tr")).hasSize(1);
        HtmlPage sorted = first(filtered, "a.sort").click();
        assertThat(sorted.getUrl().getQuery()).contains("q=login", "unit=2", "sort=title");
        HtmlPage shown = first(sorted, "tbody a").click();
        assertThat(shown.getUrl().getPath()).isEqualTo("/accounts/c-3");
    }

    @Test
    void refreshesOnAPressAndComesBackToTheSameList() throws IOException {
        bss.listed.add(FakeBss.account("d-4", "login-d", "新来的"));
        HtmlPage list = get("/accounts?q=login");
        HtmlPage after = first(list, ".page-head form button").click();
        assertThat(after.getUrl().getQuery()).isEqualTo("q=login");
        assertThat(after.asNormalizedText()).contains("新来的", "账号列表已是最新");
    }

    @Test
    void showsTheLastStateAndWhyItIsOld() throws IOException {
        bss.insteadOfPage = _ -> FakeBss.silent("timeout");
        HtmlPage list = get("/accounts");
        HtmlPage after = first(list, ".page-head form button").click();
        assertThat(after.asNormalizedText()).contains("失败：timeout", "甲公司");
    }

    @Test
    void offersARefreshOnlyToThoseWhoMay() {
        signedInAs(Role.AUDITOR);
        assertThat(get("/accounts").querySelectorAll(".page-head form")).isEmpty();
        signedInAs(Role.ADMIN);
        assertThat(get("/accounts").querySelectorAll(".page-head form")).hasSize(1);
    }

    @Test
    void showsWhatOtherModulesAdd() {
        HtmlPage list = get("/accounts?q=a-1");
        assertThat(list.querySelectorAll("thead th")).hasSize(6);
        assertThat(text(list, "tbody")).contains("昨天").doesNotContain("login-c");
        assertThat(first(list, "tbody a.btn").getAttribute("href")).isEqualTo("/sample?to=a-1");
        HtmlPage page = get("/accounts/a-1");
        assertThat(text(page, "main")).contains("昨天", "section of a-1");
        assertThat(page.querySelectorAll("h1 + .state")).hasSize(1);
    }

    @Test
    void saysWhatIsGone() {
        bss.listed.removeFirst();
        sync.run();
        assertThat(get("/accounts?state=GONE&q=a-1").querySelectorAll("tbody tr"))
                .hasSize(1);
        assertThat(text(get("/accounts/a-1"), "main")).contains("不再有此账号");
    }

    @Test
    void findsNothingWhereNothingIs() {
        assertThat(mvc.get().uri("/accounts/nobody")).hasStatus(404);
        assertThat(mvc.get().uri("/accounts/" + "x".repeat(65))).hasStatus(404);
        HtmlPage page = get("/accounts?q=nobody&unit=77&state=WRONG&sort=-amount;drop&page=-3");
        assertThat(text(page, ".empty-state")).contains("没有符合条件");
    }

    @Test
    void speaksEnglish() {
        browser.addRequestHeader("Accept-Language", "en");
        assertThat(text(get("/accounts/a-1"), "main"))
                .contains("Reclaimable cash", "Root organisation")
                .doesNotContain("可回收");
    }

    private void signedInAs(Role role) {
        given(people.current())
                .willReturn(new Person(new UserId(UUID.randomUUID()), "somebody", "某人", Set.of(role), true));
    }

    private static String cell(HtmlPage page, String id) {
        DomNode row = page.querySelectorAll("tbody tr").stream()
                .filter(candidate ->
                        candidate.querySelector("code").getTextContent().equals(id))
                .findFirst()
                .orElseThrow();
        return row.querySelector("td.number").getTextContent();
    }

    private static HtmlElement first(HtmlPage page, String selector) {
        return Objects.requireNonNull(page.querySelector(selector), selector);
    }

    private static String text(HtmlPage page, String selector) {
        return first(page, selector).getTextContent().strip();
    }

    private HtmlPage get(String path) {
        try {
            return browser.getPage("http://localhost" + path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What this module needs around it. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Surroundings {

        @Bean
        @Primary
        MutableClock handClock() {
            return MutableClock.at("2026-11-22T08:00:00Z");
        }

        @Bean
        FakeBss bss(MutableClock clock) {
            return new FakeBss(clock);
        }

        @Bean
        RetiredGroups retired() {
            return new RetiredGroups(Set.of(RetiredGroup.FUNDS));
        }

        @Bean
        People people() {
            return Mockito.mock(People.class);
        }

        @Bean
        AccountFacts facts() {
            return new AccountFacts() {
                @Override
                public String labelKey() {
                    return "account.column.unit";
                }

                @Override
                public Map<CustomerId, String> valuesFor(java.util.Collection<CustomerId> accounts) {
                    return Map.of(CustomerId.of("a-1"), "昨天");
                }
            };
        }

        @Bean
        AccountActions actions() {
            return () -> account -> account.isPayable()
                    ? List.of(new AccountActions.Link("account.refresh", "/sample?to=" + account.id()))
                    : List.of();
        }

        @Bean
        AccountSection section() {
            return new AccountSection() {
                @Override
                public String titleKey() {
                    return "account.show.facts";
                }

                @Override
                public String template() {
                    return "account/sample-section";
                }

                @Override
                public Object modelFor(Account account) {
                    return "section of " + account.id();
                }
            };
        }
    }
}
