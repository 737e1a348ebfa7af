package yangguang.reportaudit;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import yangguang.reportreading.PublishedReport;

/// Reads what the narrative states (读正文表述): ties each number to the quantity it is about by its topic and the words of
/// its clause. What cannot be tied with confidence is left alone.
final class StatementReader {

    private final PublishedReport report;
    private final int year;

    private StatementReader(PublishedReport report) {
        this.report = report;
        this.year = report.year().orElse(0);
    }

    static List<Statement> statements(PublishedReport report, List<Paragraph> paragraphs) {
        StatementReader reader = new StatementReader(report);
        List<Statement> statements = new ArrayList<>();
        RequestHeading heading = new RequestHeading();
        for (Paragraph paragraph : paragraphs) {
            boolean aboutRequests = heading.isOver(paragraph);
            List<Topic.Named> named = paragraph.figures().isEmpty() ? List.of() : Topic.named(paragraph.text().substring(0, paragraph.reach()));
            for (int i = 0; i < paragraph.figures().size(); i++) {
                reader.read(new Mention(paragraph, i, named, aboutRequests)).ifPresent(statements::add);
            }
            Absences.in(paragraph, reader.year).forEach(statements::add);
        }
        return statements;
    }

    private Optional<Statement> read(Mention mention) {
        Figure figure = mention.figure();
        Topic topic = mention.topic();
        if (topic == null || figure.percent() || mention.isChange()) {
            return Optional.empty();
        }
        Optional<Tie> tie = switch (topic) {
            case REQUEST -> figure.pieces() ? RequestWords.tie(mention, year) : Optional.empty();
            case REVIEW, SUIT -> figure.pieces() ? RemedyWords.tie(mention, topic) : Optional.empty();
            case NORMATIVE -> figure.pieces() && !figure.counter().isEmpty() ? MatterWords.normative(mention, report) : Optional.empty();
            case PERMIT, PENALTY, COERCION -> figure.pieces() ? MatterWords.decisions(mention, topic) : Optional.empty();
            case CHARGE, PURCHASE -> MatterWords.money(mention, topic);
            case DISCLOSURE -> figure.pieces() ? MatterWords.disclosed(mention) : Optional.empty();
            case OTHER -> Optional.empty();
        };
        return tie.flatMap(found -> statement(mention, found));
    }

    /// What ties a number to a quantity, and whether the wording is plain enough to hold the text to it.
    record Tie(Quantity quantity, boolean plain, boolean limit) {

        static Optional<Tie> plain(Quantity quantity) {
            return Optional.of(new Tie(quantity, true, false));
        }

        static Optional<Tie> loose(Quantity quantity) {
            return Optional.of(new Tie(quantity, false, false));
        }
    }

    private Optional<Statement> statement(Mention mention, Tie tie) {
        Period period = mention.period(year);
        boolean carried = tie.quantity == Quantity.CARRIED_IN || tie.quantity == Quantity.CARRIED_OUT;
        if (period.kind() == Period.Kind.PART_OF_YEAR) {
            return Optional.empty();
        }
        boolean thisYear = carried || period.kind() == Period.Kind.REPORT_YEAR;
        boolean firm = tie.plain && thisYear && mention.figure().exact() && !mention.isOfOthers(report);
        return Optional.of(new Statement(tie.quantity, number(mention.figure()), mention.figure().counter(), firm,
                thisYear ? 0 : Math.max(1, period.year()), tie.limit, mention.paragraph(), mention.figure().from(), mention.words()));
    }

    private static BigDecimal number(Figure figure) {
        return figure.value();
    }
}
