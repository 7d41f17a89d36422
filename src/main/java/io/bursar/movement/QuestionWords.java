package io.bursar.movement;

import org.springframework.stereotype.Component;

import io.bursar.time.WorkingHours;
import io.bursar.web.Formats;

/** What a question means, in a sentence, with the figures that this installation takes for usual. */
@Component
class QuestionWords {

    private final MovementSettings settings;
    private final WorkingHours hours;
    private final Formats formats;

    QuestionWords(MovementSettings settings, WorkingHours hours, Formats formats) {
        this.settings = settings;
        this.hours = hours;
        this.formats = formats;
    }

    String of(Question question) {
        return formats.word(
                "movement.question." + question,
                Integer.toString(settings.nearTier()),
                hours.written(),
                Integer.toString(settings.soonDays()),
                formats.amount(settings.large()));
    }
}
