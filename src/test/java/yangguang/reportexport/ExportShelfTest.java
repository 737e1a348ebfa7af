package yangguang.reportexport;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import yangguang.reportform.ReportFormats;

/// What is costly is made once.
class ExportShelfTest {

    private final ExportShelf shelf = new ExportShelf(new Exporting());
    private final ReportDocument document = new RandomReports(4).next(ReportFormats.shipped().get("C"));

    @Test
    void theSameFileIsMadeOnceHoweverManyAsk() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Exported>> asking = IntStream.range(0, 12).<Callable<Exported>>mapToObj(_ -> () -> shelf.get(document, ExportFormat.PDF).orElseThrow()).toList();
            Exported first = null;
            for (var answer : threads.invokeAll(asking)) {
                first = first == null ? answer.get() : first;
                assertThat(answer.get()).isSameAs(first);
            }
        }
    }

    @Test
    void anEqualDocumentFindsTheFileAndAnotherDoesNot() {
        Exported made = shelf.get(document, ExportFormat.XLSX).orElseThrow();
        ReportDocument equal = new RandomReports(4).next(ReportFormats.shipped().get("C"));
        assertThat(shelf.get(equal, ExportFormat.XLSX).orElseThrow()).isSameAs(made);
        ReportDocument corrected = equal.noting(List.of("更正版。"));
        assertThat(ExportShelf.tag(corrected, ExportFormat.XLSX)).isNotEqualTo(ExportShelf.tag(equal, ExportFormat.XLSX));
        assertThat(shelf.get(corrected, ExportFormat.XLSX).orElseThrow()).isNotSameAs(made);
    }

    @Test
    void aDraftIsNotKept() {
        ReportDocument draft = document.asDraft();
        assertThat(shelf.get(draft, ExportFormat.PDF).orElseThrow().bytes()).isNotEmpty();
        assertThat(shelf.sizeOf(draft, ExportFormat.PDF)).isEmpty();
        shelf.get(document, ExportFormat.PDF);
        assertThat(shelf.sizeOf(document, ExportFormat.PDF)).isPresent();
    }
}
