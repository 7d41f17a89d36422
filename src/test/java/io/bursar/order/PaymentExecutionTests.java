package io.bursar.order;

import java.util.List;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

import io.bursar.bss.BssConnection;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.support.PortalTest;
import io.bursar.support.SandboxOrders;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;
import static org.assertj.core.api.Assertions.assertThat;

/** What becomes of an approved payment: paid, or not paid because the order is no longer what was agreed to. */
@PortalTest
class PaymentExecutionTests {

    private static final int MOST_LOOKS = 600;

    @LocalServerPort
    private int port;

    @Autowired
    private Orders orders;

    @Autowired
    private BssConnection connection;

    @Test
    void anApprovedPaymentIsPaidOnce() {
        OrderId order = OrderId.of(sandbox().order("40.00"));
        String request = askedFor(order);
        approve(request);
        assertThat(endOf(request)).contains("成功");
        assertThat(status(order)).isIn(CloudOrder.Status.PROCESSING, CloudOrder.Status.COMPLETED);
    }

    @Test
    void aPriceThatChangedSinceApprovalIsNotPaid() {
        OrderId order = OrderId.of(sandbox().order("50.00"));
        String request = askedFor(order);
        sandbox().changePrice(order.value(), "1.10");
        approve(request);
        assertThat(endOf(request)).contains("50.00").contains("55.00").contains("未支付");
        assertThat(status(order)).isEqualTo(CloudOrder.Status.PENDING_PAYMENT);
        try (Visitor li = visitor("li")) {
            assertThat(li.open(request).asNormalizedText()).contains("重新申请支付");
        }
    }

    @Test
    void anOrderPaidInTheConsoleMeanwhileIsNotPaidAgain() {
        OrderId order = OrderId.of(sandbox().order("60.00"));
        String request = askedFor(order);
        sandbox().payInTheConsole(order.value());
        approve(request);
        assertThat(endOf(request)).contains("订单已在别处支付");
        try (Visitor li = visitor("li")) {
            assertThat(li.open("/orders/" + order).asNormalizedText()).contains("不是通过本系统支付的");
        }
    }

    @Test
    void anOrderThatWasCancelledMeanwhileIsNotPaid() {
        OrderId order = OrderId.of(sandbox().order("70.00"));
        String request = askedFor(order);
        sandbox().cancel(order.value());
        approve(request);
        assertThat(endOf(request)).contains("订单已取消，未支付").contains("未支付");
        try (Visitor li = visitor("li")) {
            assertThat(li.open(request).asNormalizedText()).doesNotContain("重新申请支付");
        }
    }

    @Test
    void aRefusalForLackOfQuotaShowsWhatIsShort() {
        OrderId order = OrderId.of(sandbox().order("80.00"));
        sandbox().refuse(order.value(), "CBC.99003141", """
                {"quota_infos":[{"region":"cn-north-4","resource_type_name":"云硬盘","resource_spec_code":"SSD",
                 "available_zone":"cn-north-4a","auth_result":1}]}""");
        String request = askedFor(order);
        approve(request);
        assertThat(endOf(request)).contains("配额不足：云硬盘（SSD，cn-north-4 cn-north-4a）");
        try (Visitor li = visitor("li")) {
            assertThat(li.open(request).asNormalizedText()).contains("重新申请支付");
        }
    }

    private SandboxOrders sandbox() {
        return new SandboxOrders(connection.endpoint());
    }

    private String askedFor(OrderId order) {
        try (Visitor li = visitor("li")) {
            HtmlForm form = form(
                    li.open("/orders/" + order + "/payment?discount="), "/orders/" + order + "/payment/confirmation");
            type(form, "reason", "支付 " + order);
            HtmlPage confirm = li.submit(form);
            return li.submit(form(confirm, "/orders/" + order + "/payment"))
                    .getUrl()
                    .getPath();
        }
    }

    private void approve(String request) {
        try (Visitor wang = visitor("wang")) {
            wang.submit(form(wang.open(request), request + "/approval"));
        }
    }

    private String endOf(String request) {
        try (Visitor li = visitor("li")) {
            String text = "";
            for (int look = 0; look < MOST_LOOKS; look++) {
                text = li.open(request).asNormalizedText();
                if (List.of("未支付", "成功", "已在别处支付", "配额不足").stream().anyMatch(text::contains)) {
                    return text;
                }
            }
            throw new AssertionError("no end of " + request + ": " + text);
        }
    }

    private CloudOrder.Status status(OrderId order) {
        if (orders.details(order) instanceof ReadAnswer.Known<Orders.Details> known) {
            return known.value().order().status();
        }
        throw new AssertionError("the sandbox does not show " + order);
    }

    private Visitor visitor(String username) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }
}
