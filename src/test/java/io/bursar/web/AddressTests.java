package io.bursar.web;

import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

import static org.assertj.core.api.Assertions.assertThat;

/** Addresses of lists: paging, sorting, and where a form may come back to. */
class AddressTests {

    @Test
    void keepsTheFiltersWhenThePageIsTurned() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/accounts");
        request.addParameter("name", "华南 & 华北");
        request.addParameter("state", "");
        request.addParameter("page", "2");
        assertThat(Address.of(request).with("page", 3).toString())
                .isEqualTo("/accounts?name=%E5%8D%8E%E5%8D%97%20%26%20%E5%8D%8E%E5%8C%97&page=3");
        assertThat(Address.of(request).without("page").without("name").toString())
                .isEqualTo("/accounts");
    }

    @Test
    void treatsTextInTheAddressAsText() {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/accounts");
        request.addParameter("q", "{x}<script>\"");
        assertThat(Address.of(request).toString()).doesNotContain("<", "{", "\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "x", "999999999999", "1e3"})
    void turnsAnyPageNumberIntoOneThatExists(String asked) {
        assertThat(Paging.of(asked, 50, 120).number()).isEqualTo(1);
        assertThat(Paging.of("9", 50, 120)).isEqualTo(new Paging(3, 50, 120));
        assertThat(Paging.of(asked, 50, 0).from()).isZero();
    }

    @Test
    void countsTheRowsOnThePage() {
        Paging last = Paging.of("3", 50, 120);
        assertThat(last.from()).isEqualTo(101);
        assertThat(last.to()).isEqualTo(120);
        assertThat(last.hasNext()).isFalse();
        assertThat(last.hasPrevious()).isTrue();
    }

    @Test
    void sortsByKnownColumnsOnly() {
        Sorting usual = Sorting.ascending("name");
        Set<String> allowed = Set.of("name", "balance");
        assertThat(Sorting.of("-balance", usual, allowed)).isEqualTo(Sorting.descending("balance"));
        assertThat(Sorting.of("balance; drop table", usual, allowed)).isEqualTo(usual);
        assertThat(Sorting.of(null, usual, allowed)).isEqualTo(usual);
        assertThat(Sorting.ascending("name").next("name")).isEqualTo("-name");
        assertThat(Sorting.descending("name").next("name")).isEqualTo("name");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://evil.example/",
                "//evil.example",
                "/\\evil.example",
                "javascript:alert(1)",
                "/a\r\nb",
                ""
            })
    void neverComesBackToAForeignPlace(String asked) {
        assertThat(LocalPath.orHome(asked)).isEqualTo("/");
    }

    @Test
    void comesBackToThePageBeforeWhenItIsOurs() {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/requests/1/approval");
        request.addHeader("Referer", "http://localhost/requests/1?tab=2");
        assertThat(LocalPath.before(request)).isEqualTo("/requests/1?tab=2");
        MockHttpServletRequest foreign = new MockHttpServletRequest("POST", "/requests/1/approval");
        foreign.addHeader("Referer", "http://evil.example/requests/1");
        assertThat(LocalPath.before(foreign)).isEqualTo("/");
    }
}
