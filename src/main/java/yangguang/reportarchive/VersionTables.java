package yangguang.reportarchive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.util.ByteBufferByteStreamWriter;
import org.springframework.jdbc.datasource.DataSourceUtils;
import org.springframework.stereotype.Repository;

/// Tables below a version (版本内容表), filled in bulk: the two hundred cells of a report travel in one COPY.
@Repository
class VersionTables {

    private final DataSource source;

    VersionTables(DataSource source) {
        this.source = source;
    }

    /// Writes the content of a version in the transaction of the calling act.
    void fill(long version, VersionContent content) {
        Connection connection = DataSourceUtils.getConnection(source);
        try {
            PGConnection postgres = connection.unwrap(PGConnection.class);
            copy(postgres, "archived_cell (version_id, cell, value, state, raw, unit, place, corrected_by)", cells(version, content.figures()));
            copy(postgres, "archived_part (version_id, number, section, title, present, place, text)", parts(version, content.parts()));
            copy(postgres, "archived_unplaced (version_id, number, label, figures, expected, place, why)", unplaced(version, content.unplaced()));
            copy(postgres, "archived_finding (version_id, number, rule, severity, place, cells, expected, actual, message, remedy, passage, words)",
                    findings(version, content.findings()));
        } catch (SQLException e) {
            throw new IllegalStateException("a version could not be written", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            DataSourceUtils.releaseConnection(connection, source);
        }
    }

    private static void copy(PGConnection postgres, String into, CopyText rows) throws SQLException, IOException {
        if (!rows.isEmpty()) {
            postgres.getCopyAPI().copyIn("copy " + into + " from stdin", new ByteBufferByteStreamWriter(ByteBuffer.wrap(rows.toString().getBytes(StandardCharsets.UTF_8))));
        }
    }

    private static CopyText cells(long version, List<ArchivedFigure> figures) {
        CopyText rows = new CopyText(figures.size() * 48);
        figures.forEach(figure -> rows.row(version, figure.cell(), figure.value() == null ? null : figure.value().toPlainString(),
                figure.state(), figure.raw(), figure.unit(), figure.place(), figure.correctedBy()));
        return rows;
    }

    private static CopyText parts(long version, List<ArchivedPart> parts) {
        CopyText rows = new CopyText(4096);
        parts.forEach(part -> rows.row(version, part.number(), part.section(), part.title(), part.present(), part.place(), part.text()));
        return rows;
    }

    private static CopyText unplaced(long version, List<UnplacedRow> unplaced) {
        CopyText rows = new CopyText(256);
        unplaced.forEach(row -> rows.row(version, row.number(), row.label(), row.figures(), row.expected(), row.place(), row.why()));
        return rows;
    }

    private static CopyText findings(long version, List<ArchivedFinding> findings) {
        CopyText rows = new CopyText(1024);
        findings.forEach(finding -> rows.row(version, finding.number(), finding.rule(), finding.severity(), finding.place(),
                finding.cells(), finding.expected(), finding.actual(), finding.message(), finding.remedy(), finding.passage(),
                ArchivedFinding.written(finding.words())));
        return rows;
    }
}
