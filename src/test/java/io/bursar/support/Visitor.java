package io.bursar.support;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.htmlunit.Page;
import org.htmlunit.WebClient;
import org.htmlunit.html.HtmlElement;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlInput;
import org.htmlunit.html.HtmlPage;
import org.htmlunit.html.HtmlTextArea;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.htmlunit.MockMvcWebClientBuilder;

/**
 * Somebody with a browser of their own and no JavaScript: opens pages, fills in the forms that were really rendered and
 * submits them, which proves hidden fields, names and tokens. Close it.
 */
public final class Visitor implements AutoCloseable {

    /** Of every sample person of the sandbox. */
    public static final String PASSWORD = "bursar-sandbox";

    private final WebClient client;
    private final String portal;

    private Visitor(WebClient client, String portal) {
        client.getOptions().setJavaScriptEnabled(false);
        client.getOptions().setCssEnabled(false);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        client.addRequestHeader("Accept-Language", "zh-CN");
        this.client = client;
        this.portal = portal;
    }

    /** Not signed in. */
    public static Visitor of(MockMvc portal) {
        return new Visitor(MockMvcWebClientBuilder.mockMvcSetup(portal).build(), "http://localhost");
    }

    /** Not signed in, over the real port: where a page is reached by forwarding, as after a wrong password. */
    public static Visitor at(int port) {
        return new Visitor(new WebClient(), "http://localhost:" + port);
    }

    /** A sample person of the sandbox, signed in. */
    public static Visitor of(MockMvc portal, String username) {
        Visitor visitor = of(portal);
        visitor.signIn(username, PASSWORD);
        return visitor;
    }

    /** Fills in the sign-in form; what comes then. */
    public HtmlPage signIn(String username, String password) {
        HtmlPage page = open("/sign-in");
        HtmlForm form = form(page, "/sign-in");
        input(form, "username").setValue(username);
        input(form, "password").setValue(password);
        return submit(form);
    }

    /** Opens a page of the portal, following redirects. */
    public HtmlPage open(String path) {
        try {
            Page page = client.getPage(portal + path);
            return (HtmlPage) page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The form of that page which posts to {@code action}. */
    public static HtmlForm form(HtmlPage page, String action) {
        return page.getForms().stream()
                .filter(form -> form.getActionAttribute().equals(action))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no form to " + action + " on " + page.asNormalizedText()));
    }

    /** Types into a field of the form. */
    public static void type(HtmlForm form, String name, String text) {
        if (form.getElementsByAttribute("textarea", "name", name).isEmpty()) {
            input(form, name).setValue(text);
        } else {
            HtmlTextArea area = form.getTextAreaByName(name);
            area.setText(text);
        }
    }

    /** Presses the form's submit button; what comes then. */
    public HtmlPage submit(HtmlForm form) {
        try {
            HtmlElement button = form.getFirstByXPath(".//button[@type='submit']");
            if (button == null) {
                throw new AssertionError("no button in " + form.asXml());
            }
            Page page = button.click();
            return (HtmlPage) page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The browser itself, for cookies and headers. */
    public WebClient client() {
        return client;
    }

    @Override
    public void close() {
        client.close();
    }

    private static HtmlInput input(HtmlForm form, String name) {
        return form.getInputByName(name);
    }
}
