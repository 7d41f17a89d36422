package io.bursar.trail;

import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.htmlunit.HttpMethod;
import org.htmlunit.WebRequest;
import org.htmlunit.WebResponse;
import org.htmlunit.util.NameValuePair;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

import io.bursar.audit.TrailLine;
import io.bursar.audit.TrailQuery;
import io.bursar.audit.TrailReader;
import io.bursar.support.PortalTest;
import io.bursar.support.Visitor;
import io.bursar.takeout.Format;
import io.bursar.takeout.TakeoutSource;

import static io.bursar.support.Visitor.form;
import static org.assertj.core.api.Assertions.assertThat;

/** Whatever is taken away as a file, in whatever form, the trail tells of it: who, what, how much, and its digest. */
@PortalTest
class ExportsToldTests {

    @Autowired
    private MockMvc portal;

    @Autowired
    private TrailReader trail;

    @Autowired
    private List<TakeoutSource> sources;

    @Test
    void tellsOfEveryFileThatIsHandedOut() throws IOException {
        var handedOut = new ArrayList<String>();
        try (Visitor zhao = Visitor.of(portal, "zhao")) {
            for (TakeoutSource source : sources) {
                for (Format format : source.formats()) {
                    var answer = taken(zhao, source, format);
                    var digest = answer.getResponseHeaderValue("X-Content-SHA256");
                    if (digest != null) {
                        handedOut.add(source.kind());
                        var line = told(source);
                        assertThat(line.actor().name()).isEqualTo("赵敏");
                        assertThat(line.payload())
                                .as(source.kind() + " " + format)
                                .contains("\"sha256\":\"" + digest + "\"", "\"rows\":", format.name());
                    } else {
                        assertThat(answer.getContentType())
                                .as("refused, in words")
                                .isEqualTo("text/html");
                    }
                }
            }
        }
        assertThat(handedOut).contains("movements", "trail", "outside");
    }

    private static WebResponse taken(Visitor visitor, TakeoutSource source, Format format) throws IOException {
        var token = form(visitor.open("/"), "/sign-out").getInputByName("_csrf").getValue();
        var request = new WebRequest(URI.create("http://localhost/exports").toURL(), HttpMethod.POST);
        request.setRequestParameters(List.of(
                new NameValuePair("_csrf", token),
                new NameValuePair("content", source.kind()),
                new NameValuePair("format", format.name())));
        return visitor.client().getPage(request).getWebResponse();
    }

    private TrailLine told(TakeoutSource source) {
        return trail.newest(new TrailQuery(null, source.action().word(), null, null, null, null), 1)
                .lines()
                .getFirst();
    }
}
