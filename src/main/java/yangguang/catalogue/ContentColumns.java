package yangguang.catalogue;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// How a [Content] lies in a table. Drafts and versions have the same columns, and the database computes the same
/// hash over them: what was reviewed is what enters.
@Component
public class ContentColumns {

    /// Column names, for an insert or a select.
    public static final String NAMES = """
            title, document_number, formed_on, effective_from, effective_to, node, subject, genre, audience, keywords,
            summary, kind, openness, openness_reason, source, pilot_field, body_html, attachments""";

    /// Named places for an insert, in the order of [#NAMES].
    public static final String PLACES = """
            :title, :documentNumber, :formedOn, :effectiveFrom, :effectiveTo, :node, :subject, :genre, :audience,
            :keywords, :summary, :kind, :openness, :opennessReason, :source, :pilotField, :bodyHtml,
            cast(:attachments as jsonb)""";

    private static final TypeReference<List<Attachment>> ATTACHMENTS = new TypeReference<>() {
    };
    private final JsonMapper json = JsonMapper.builder().build();

    public Map<String, Object> values(Content content) {
        Map<String, Object> values = new HashMap<>();
        values.put("title", content.title());
        values.put("documentNumber", content.documentNumber());
        values.put("formedOn", content.formedOn());
        values.put("effectiveFrom", content.effectiveFrom());
        values.put("effectiveTo", content.effectiveTo());
        values.put("node", content.node());
        values.put("subject", content.subject());
        values.put("genre", content.genre());
        values.put("audience", content.audience());
        values.put("keywords", content.keywordLine());
        values.put("summary", content.summary());
        values.put("kind", content.kind().name());
        values.put("openness", content.openness().name());
        values.put("opennessReason", content.opennessReason());
        values.put("source", content.source());
        values.put("pilotField", content.pilotField());
        values.put("bodyHtml", content.bodyHtml());
        values.put("attachments", json.writeValueAsString(content.attachments()));
        return values;
    }

    public Content read(ResultSet row) throws SQLException {
        return new Content(row.getString("title"), row.getString("document_number"),
                row.getObject("formed_on", LocalDate.class), row.getObject("effective_from", LocalDate.class),
                row.getObject("effective_to", LocalDate.class), row.getString("node"), row.getString("subject"),
                row.getString("genre"), row.getString("audience"), Content.keywordsOf(row.getString("keywords")),
                row.getString("summary"), DocumentKind.valueOf(row.getString("kind")),
                Openness.valueOf(row.getString("openness")), row.getString("openness_reason"), row.getString("source"),
                row.getObject("pilot_field", Integer.class), row.getString("body_html"),
                attachments(row.getString("attachments")));
    }

    List<Attachment> attachments(String text) {
        return json.readValue(text, ATTACHMENTS);
    }
}
