package io.bursar.order;

import java.util.Objects;

import org.htmlunit.html.DomElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.Page;
import io.bursar.bss.ReadAnswer;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** Orders from the list to the request that asks for their payment. */
@PortalTest
class OrderPagesTests {

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void anOrderIsFoundChosenForConfirmedAndAskedForOnce() {
        OrderId order = unpaid(0);
        try (Visitor li = visitor("li")) {
            assertThat(li.open("/orders?status=PENDING_PAYMENT").asNormalizedText())
                    .contains(order.value());
            assertThat(li.open("/orders/" + order).asNormalizedText()).contains("申请支付");
            HtmlPage choose = li.open("/orders/" + order + "/payment");
            HtmlForm form = form(choose, "/orders/" + order + "/payment/confirmation");
            type(form, "reason", "续订生产环境服务器");
            HtmlPage confirm = li.submit(form);
            assertThat(confirm.asNormalizedText()).contains("人民币").contains("下一位审批人");
            HtmlPage request = li.submit(form(confirm, "/orders/" + order + "/payment"));
            assertThat(request.getUrl().getPath()).startsWith("/requests/R-");
            HtmlPage after = li.open("/orders/" + order);
            assertThat(after.asNormalizedText()).contains("支付申请").doesNotContain("申请支付");
            assertThat(Objects.requireNonNull(after.<DomElement>getFirstByXPath(
                                    "//a[contains(@href,'/requests/R-')]/following::span[contains(@class,'state')]"))
                            .asNormalizedText())
                    .isEqualTo("审批中");
            assertThat(li.open("/orders/" + order + "/payment").getUrl().getPath())
                    .isEqualTo("/orders/" + order);
        }
        assertThat(jdbc.sql("select count(*) from instruction where order_id = ? and kind = 'PAY_ORDER'")
                        .param(order.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void aReasonThatIsMissingIsSaidBesideTheField() {
        OrderId order = unpaid(1);
        try (Visitor li = visitor("li")) {
            HtmlForm form =
                    form(li.open("/orders/" + order + "/payment"), "/orders/" + order + "/payment/confirmation");
            HtmlPage again = li.submit(form);
            assertThat(again.getWebResponse().getStatusCode()).isEqualTo(422);
            assertThat(again.asNormalizedText()).contains("尚未提交任何内容");
        }
    }

    @Test
    void aCombinationThatIsForbiddenGetsNoFurther() {
        OrderId order = unpaid(1);
        try (Visitor li = visitor("li")) {
            HtmlPage page = li.open("/orders/" + order + "/payment?discount=2:no-such-discount");
            assertThat(page.asNormalizedText()).contains("不能支付");
            HtmlForm form = form(page, "/orders/" + order + "/payment/confirmation");
            type(form, "reason", "x");
            assertThat(li.submit(form).getWebResponse().getStatusCode()).isEqualTo(422);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"wang", "zhao", "admin"})
    void whoDoesNotPrepareSeesOrdersButAsksForNoPayment(String username) {
        OrderId order = unpaid(1);
        try (Visitor visitor = visitor(username)) {
            assertThat(visitor.open("/orders/" + order).asNormalizedText())
                    .contains(order.value())
                    .doesNotContain("申请支付");
            assertThat(visitor.open("/orders/" + order + "/payment")
                            .getWebResponse()
                            .getStatusCode())
                    .isEqualTo(403);
        }
    }

    @Test
    void anOrderThatDoesNotExistIsSaidSo() {
        try (Visitor li = visitor("li")) {
            HtmlPage page = li.open("/orders/CS-none");
            assertThat(page.getWebResponse().getStatusCode()).isEqualTo(404);
            assertThat(li.open("/orders/CS-none/payment").getUrl().getPath()).isEqualTo("/orders/CS-none");
        }
    }

    private Visitor visitor(String username) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }

    private OrderId unpaid(int index) {
        if (orders.orders(Orders.Selection.of(CloudOrder.Status.PENDING_PAYMENT), 0)
                instanceof ReadAnswer.Known<Page<CloudOrder>> known) {
            return known.value().rows().get(index).id();
        }
        throw new AssertionError("the sandbox lists no orders");
    }
}
