package yangguang.reportaudit;

import java.util.List;
import yangguang.reportreading.PublishedReport;

/// The narrative of a report, read (正文): its paragraphs with their numbers, and what it states.
record Prose(PublishedReport report, List<Paragraph> paragraphs, List<Statement> statements) {

    private static final int SHORTEST = 6;

    static Prose of(PublishedReport report) {
        List<Paragraph> paragraphs = Paragraph.of(report).stream().filter(paragraph -> paragraph.text().length() >= SHORTEST).toList();
        return new Prose(report, paragraphs, StatementReader.statements(report, paragraphs));
    }

    /// What it states of a quantity for the report year, in plain words.
    List<Statement> firm(Quantity quantity) {
        return statements.stream().filter(statement -> statement.quantity() == quantity && statement.firm() && !statement.limit()).toList();
    }
}
