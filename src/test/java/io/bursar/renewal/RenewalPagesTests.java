package io.bursar.renewal;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Renewing as people do it: look, tick, compare, ask, agree, and find the order that waits to be paid. */
@PortalTest
class RenewalPagesTests {

    private static final int MOST_LOOKS = 600;
    private static final Pattern ORDER = Pattern.compile("已下订单\\s+(CS[A-Z0-9]+)");

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Test
    void whatExpiresIsTickedPricedAndComparedWithoutOrderingAnything() {
        try (Visitor li = visitor("li")) {
            HtmlPage list = li.open("/renewals?within=all");
            assertThat(list.asNormalizedText()).contains("30 天内到期").contains("自动续订");
            HtmlPage price = li.submit(ticked(list, 0, 12));
            assertThat(price.asNormalizedText())
                    .contains("12 个主资源")
                    .contains("折后合计")
                    .contains("官网价");
            HtmlForm ask = form(price, "/renewals/price");
            ask.getSelectByName("period").setSelectedAttribute("M3", true);
            ask.getSelectByName("other").setSelectedAttribute("Y1", true);
            assertThat(li.submit(ask).asNormalizedText()).contains("3 个月").contains("1 年");
        }
    }

    @Test
    void aligningRenewsEachForAsLongAsItTakes() {
        try (Visitor li = visitor("li")) {
            HtmlForm ask = form(li.submit(ticked(li.open("/renewals?within=all"), 0, 3)), "/renewals/price");
            ask.getSelectByName("period").setSelectedAttribute("ALIGNED", true);
            type(ask, "until", "2027-09-30");
            assertThat(li.submit(ask).asNormalizedText())
                    .contains("续订到 2027-09-30")
                    .contains("个月");
        }
    }

    @Test
    void anOrderIsPlacedOnlyAfterApprovalAndThenWaitsToBePaid() {
        String request;
        try (Visitor li = visitor("li")) {
            HtmlPage price = li.submit(ticked(li.open("/renewals?within=all"), 14, 2));
            HtmlPage confirm = li.submit(form(price, "/renewals/orders/confirmation"));
            assertThat(confirm.asNormalizedText()).contains("人民币").contains("下一位审批人");
            HtmlPage unsaid = li.submit(form(confirm, "/renewals/orders"));
            assertThat(unsaid.getWebResponse().getStatusCode()).isEqualTo(422);
            HtmlForm submit = form(unsaid, "/renewals/orders");
            type(submit, "reason", "续订生产环境");
            HtmlPage asked = li.submit(submit);
            request = asked.getUrl().getPath();
            assertThat(asked.asNormalizedText()).contains("续订下单").contains("1 个月");
            assertThat(li.open("/renewals?within=all").asNormalizedText())
                    .contains("续订申请 " + request.replaceFirst(".*/", "") + " 尚未结束");
            assertThat(li.submit(ticked(li.open("/renewals?within=all"), 14, 2)).asNormalizedText())
                    .contains("已在续订申请 " + request.replaceFirst(".*/", ""));
        }
        try (Visitor wang = visitor("wang")) {
            wang.submit(form(wang.open(request), request + "/approval"));
        }
        Matcher order = ORDER.matcher(endOf(request));
        assertThat(order.find()).isTrue();
        try (Visitor li = visitor("li")) {
            assertThat(li.open("/renewals?within=all").asNormalizedText())
                    .contains("已下续订单（" + request.replaceFirst(".*/", "") + "）");
        }
        if (orders.details(OrderId.of(order.group(1))) instanceof ReadAnswer.Known<Orders.Details> known) {
            assertThat(known.value().order().status()).isEqualTo(CloudOrder.Status.PENDING_PAYMENT);
            assertThat(known.value().order().kind()).isEqualTo(CloudOrder.Kind.RENEWAL);
        }
        try (Visitor li = visitor("li")) {
            assertThat(li.open("/orders/" + order.group(1) + "/payment").asNormalizedText())
                    .contains("支付订单");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "zhao", "admin"})
    void whoDoesNotPrepareLooksAndAsksForPricesOnly(String username) {
        String resource;
        try (Visitor li = visitor("li")) {
            resource = boxes(ticked(li.open("/renewals?within=all"), 0, 1))
                    .getFirst()
                    .getValue();
        }
        try (Visitor visitor = visitor(username)) {
            HtmlPage list = visitor.open("/renewals?within=all");
            assertThat(list.asNormalizedText()).contains(resource).doesNotContain("查询续订价格");
            assertThat(visitor.open("/renewals/price?resource=" + resource).asNormalizedText())
                    .contains("折后合计")
                    .doesNotContain("申请续订");
        }
    }

    private static HtmlForm ticked(HtmlPage list, int from, int count) {
        HtmlForm form = form(list, "/renewals/price");
        form.getInputsByName("resource").stream()
                .filter(box -> !box.isDisabled())
                .skip(from)
                .limit(count)
                .forEach(box -> box.setChecked(true));
        return form;
    }

    private static List<HtmlInput> boxes(HtmlForm form) {
        return form.getInputsByName("resource").stream()
                .filter(HtmlInput::isChecked)
                .toList();
    }

    private String endOf(String request) {
        try (Visitor li = visitor("li")) {
            String text = "";
            for (int look = 0; look < MOST_LOOKS; look++) {
                text = li.open(request).asNormalizedText();
                if (text.contains("已下订单") || text.contains("未下单")) {
                    return text;
                }
            }
            throw new AssertionError("no end of " + request + ": " + text);
        }
    }

    private Visitor visitor(String username) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }
}
