package io.bursar.transfer;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import org.htmlunit.Page;
import org.htmlunit.html.HtmlButton;
import org.htmlunit.html.HtmlFileInput;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;

import io.bursar.account.Account;
import io.bursar.account.AccountDirectory;
import io.bursar.account.AccountQuery;
import io.bursar.account.AccountState;
import io.bursar.account.Listing;
import io.bursar.support.Visitor;

import static io.bursar.support.Visitor.form;
import static io.bursar.support.Visitor.type;

/** What makers do on their pages, step by step. */
public final class Making {

    private Making() {}

    /** Pages of refusals come from the container, which is not there. */
    static int status(Visitor visitor, String path) {
        try {
            Page page = visitor.client().getPage("http://localhost" + path);
            return page.getWebResponse().getStatusCode();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean hasCoupons(Visitor visitor, Account account) {
        return visitor.open("/coupon-reclaims/new?account=" + account.id())
                        .getByXPath("//input[@type='radio' and @name='coupon']")
                        .size()
                > 0;
    }

    static HtmlPage begin(Visitor visitor, String kind) {
        HtmlForm form = form(visitor.open("/drafts"), "/drafts");
        form.getSelectByName("kind").setSelectedAttribute(kind, true);
        return visitor.submit(form);
    }

    public static HtmlPage single(Visitor visitor, String noun, Account account, String amount) {
        HtmlForm form = form(visitor.open("/" + noun + "/new?account=" + account.id()), "/" + noun + "/confirmation");
        type(form, "amount", amount);
        type(form, "reason", "试验");
        return visitor.submit(form);
    }

    static HtmlPage upload(Visitor visitor, String name, byte[] content) throws IOException {
        HtmlForm form = form(visitor.open("/drafts"), "/drafts/upload");
        HtmlFileInput input = form.getInputByName("file");
        java.nio.file.Path file = java.nio.file.Files.createTempFile("upload", ".csv");
        input.setFiles(file.toFile());
        input.setData(content);
        input.setValue(name);
        return visitor.submit(form);
    }

    static void choose(HtmlForm form, String way) {
        form.getRadioButtonsByName("way").stream()
                .filter(it -> it.getValueAttribute().equals(way))
                .findFirst()
                .orElseThrow()
                .setChecked(true);
    }

    static void row(HtmlForm form, int no, String account, String amount) {
        type(form, "account-" + no, account);
        type(form, "amount-" + no, amount);
    }

    static HtmlForm editor(HtmlPage page) {
        return page.getForms().stream()
                .filter(it -> it.getActionAttribute().matches("/drafts/[0-9a-f-]{36}(\\?.*)?"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(page.asNormalizedText()));
    }

    static HtmlPage press(HtmlForm form, String action) {
        HtmlButton button = form.getFirstByXPath(".//button[@value='" + action + "']");
        try {
            Page page = button.click();
            return (HtmlPage) page;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static List<Account> payable(AccountDirectory directory) {
        return directory
                .search(new AccountQuery("", null, AccountState.NORMAL, AccountQuery.Sort.ID, false, 1, 200))
                .rows()
                .stream()
                .map(Listing.Row::account)
                .toList();
    }
}
