package io.bursar.order;

import java.util.List;

import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.client.SimpleClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

import io.bursar.bss.BssConnection;
import io.bursar.bss.CloudOrder;
import io.bursar.bss.OrderId;
import io.bursar.bss.Orders;
import io.bursar.bss.ReadAnswer;
import io.bursar.support.PortalTest;
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
        OrderId order = order("{\"items\":[{\"official_amount\":\"40.00\"}]}");
        String request = askedFor(order);
        approve(request);
        assertThat(endOf(request)).contains("成功");
        assertThat(status(order)).isIn(CloudOrder.Status.PROCESSING, CloudOrder.Status.COMPLETED);
    }

    @Test
    void aPriceThatChangedSinceApprovalIsNotPaid() {
        OrderId order = order("{\"items\":[{\"official_amount\":\"50.00\"}]}");
        String request = askedFor(order);
        control(HttpMethod.PUT, "orders/" + order + "/price", "{\"factor\":\"1.10\"}");
        approve(request);
        assertThat(endOf(request)).contains("50.00").contains("55.00").contains("未支付");
        assertThat(status(order)).isEqualTo(CloudOrder.Status.PENDING_PAYMENT);
    }

    @Test
    void anOrderPaidInTheConsoleMeanwhileIsNotPaidAgain() {
        OrderId order = order("{\"items\":[{\"official_amount\":\"60.00\"}]}");
        String request = askedFor(order);
        control(HttpMethod.POST, "orders/" + order + "/payment", "{}");
        approve(request);
        assertThat(endOf(request)).contains("订单已在别处支付");
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
                if (List.of("未支付", "成功", "已在别处支付").stream().anyMatch(text::contains)) {
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

    private OrderId order(String body) {
        String answer = control(HttpMethod.POST, "orders", body);
        return OrderId.of(answer.replaceFirst("(?s).*\"order_id\":\"([^\"]+)\".*", "$1"));
    }

    private String control(HttpMethod method, String path, String body) {
        String answer = RestClient.builder()
                .requestFactory(new SimpleClientHttpRequestFactory())
                .build()
                .method(method)
                .uri(connection.endpoint() + "/sandbox/control/" + path)
                .header("X-Sandbox-Token", "play-money-control")
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .body(String.class);
        return answer == null ? "" : answer;
    }

    private Visitor visitor(String username) {
        Visitor visitor = Visitor.at(port);
        visitor.signIn(username, Visitor.PASSWORD);
        return visitor;
    }
}
