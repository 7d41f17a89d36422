package io.bursar.runtime;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.diagnostics.FailureAnalysisReporter;
import org.springframework.util.StringUtils;

/** Says in one log line why Bursar did not start. Boot's own framed report is switched off in application.yml. */
class PlainReport implements FailureAnalysisReporter {

    private static final Logger log = LoggerFactory.getLogger("io.bursar");

    @Override
    public void report(FailureAnalysis analysis) {
        log.error("Bursar does not start: {}", sentence(analysis));
        log.debug("The reason in full", analysis.getCause());
    }

    static String sentence(FailureAnalysis analysis) {
        String description =
                StringUtils.trimAllWhitespace("" + analysis.getDescription()).isEmpty()
                        ? String.valueOf(analysis.getCause())
                        : analysis.getDescription().strip();
        String action = analysis.getAction();
        return StringUtils.hasText(action) ? description + System.lineSeparator() + action.strip() : description;
    }
}
