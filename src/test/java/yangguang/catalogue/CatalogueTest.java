package yangguang.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.OfficeTest;
import yangguang.publishing.Amending;
import yangguang.publishing.Draft;
import yangguang.publishing.EntryForm;
import yangguang.publishing.Publications;
import yangguang.publishing.Publications.Office;
import yangguang.publishing.Repealing;
import yangguang.publishing.Withdrawing;
import yangguang.statute.Article;
import yangguang.statute.TimeMachine;

/// Numbers, figures and lists of the catalogue.
@OfficeTest
class CatalogueTest {

    @Autowired Publications publications;
    @Autowired CatalogueRegister register;
    @Autowired Catalogue catalogue;
    @Autowired Repealing repealing;
    @Autowired Amending amending;
    @Autowired Withdrawing withdrawing;
    @Autowired TimeMachine clock;
    @Autowired TransactionTemplate transaction;
    @Autowired JdbcClient db;

    @Test
    void thirtyTwoPublicationsAtOnceGetThirtyTwoNumbersWithoutGaps() throws Exception {
        Office office = publications.office();
        List<Draft> cleared = IntStream.range(0, 32)
                .mapToObj(i -> publications.cleared(office, publications.form("同时公开的文件" + i))).toList();
        CyclicBarrier start = new CyclicBarrier(32);
        List<Future<Draft>> signed = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(32)) {
            for (Draft draft : cleared) {
                signed.add(threads.submit(() -> {
                    start.await();
                    return publications.signOff(office, draft);
                }));
            }
        }
        List<Integer> serials = new ArrayList<>();
        for (Future<Draft> one : signed) {
            String number = register.find(one.get().entryId()).orElseThrow().indexNumber();
            serials.add(IndexNumber.parse(number).orElseThrow().serial());
        }
        assertThat(serials).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(1, 32).boxed().toList());
    }

    @Test
    void aPublicationThatFailsLeavesNoGap() {
        Office office = publications.office();
        Draft cleared = publications.cleared(office, publications.form("会失败的文件"));
        assertThatThrownBy(() -> transaction.execute(_ -> {
            catalogue.enter(office.agency().id(), cleared.content(), cleared.reviewId(), "某人");
            throw new IllegalStateException("停电");
        })).hasMessage("停电");
        assertThat(publications.published(office, "下一份").indexNumber()).endsWith("-00001");
    }

    @Test
    void serialsBeginAgainEachMonthAndNeverGoBack() {
        Office office = publications.office();
        PublishedEntry november = clock.on(LocalDate.of(2025, 11, 28), () -> publications.published(office, "十一月的文件"));
        PublishedEntry december = clock.on(LocalDate.of(2025, 12, 1), () -> publications.published(office, "十二月的文件"));
        assertThat(november.indexNumber()).endsWith("/202511-00001");
        assertThat(december.indexNumber()).endsWith("/202512-00001");
        assertThatThrownBy(() -> db.sql("update catalogue_serial set last = last - 1 where code = ?")
                .param(office.agency().code()).update()).isInstanceOf(DataIntegrityViolationException.class);
        assertThatThrownBy(() -> db.sql("delete from catalogue_serial where code = ?").param(office.agency().code()).update())
                .isInstanceOf(DataIntegrityViolationException.class);
    }

    @Test
    @Article("50")
    void figuresOfAYearAreCountedFromTheEntriesAndOpenToThem() {
        Office office = publications.office();
        normative(office, "甲办法", LocalDate.of(2023, 12, 20), LocalDate.of(2024, 1, 10));
        PublishedEntry repealed = normative(office, "乙办法", LocalDate.of(2024, 3, 1), LocalDate.of(2024, 3, 5));
        PublishedEntry amended = normative(office, "丙办法", LocalDate.of(2024, 5, 1), LocalDate.of(2024, 5, 6));
        PublishedEntry wrong = normative(office, "丁办法", LocalDate.of(2024, 6, 1), LocalDate.of(2024, 6, 3));
        clock.on(LocalDate.of(2024, 6, 5), () -> publications.published(office, "普通通知"));
        clock.on(LocalDate.of(2024, 9, 2), () -> repealing.repeal(repealed.id(),
                EntryForm.superseded("青政规〔2024〕9号", LocalDate.of(2024, 9, 1)), office.editor()));
        clock.on(LocalDate.of(2024, 10, 8), () -> amending.amend(amended.id(),
                EntryForm.superseded("青政规〔2024〕10号", LocalDate.of(2024, 10, 1)), office.editor()));
        clock.on(LocalDate.of(2025, 2, 5), () -> withdrawing.withdraw(wrong.id(), EntryForm.because("误发"), office.approver()));

        long agency = office.agency().id();
        assertThat(figures(agency, 2023)).containsExactly(1L, 0L, 1L, 1L, 0L, 0L);
        assertThat(figures(agency, 2024)).containsExactly(3L, 1L, 3L, 3L, 4L, 4L);
        assertThat(figures(agency, 2025)).as("withdrawn since").containsExactly(0L, 0L, 2L, 0L, 0L, 3L);
        assertThat(register.figures(agency, 2024).of(DocumentKind.RULE, Figure.VALID)).isZero();
        for (int year : List.of(2023, 2024, 2025)) {
            for (Figure figure : Figure.values()) {
                EntryList behind = register.entriesBehind(List.of(agency), year, DocumentKind.NORMATIVE, figure, 1, 100);
                assertThat(behind.total()).as(year + " " + figure.label())
                        .isEqualTo(register.figures(agency, year).of(DocumentKind.NORMATIVE, figure))
                        .isEqualTo(behind.entries().size());
            }
        }
        assertThat(register.entriesBehind(List.of(agency), 2024, DocumentKind.NORMATIVE, Figure.REPEALED, 1, 10).entries())
                .extracting(PublishedEntry::title).containsExactly("乙办法");
        assertThat(register.opened(List.of(agency), 2024)).as("documents of every kind").isEqualTo(5)
                .isEqualTo(register.entriesBehind(List.of(agency), 2024, null, Figure.OPENED, 1, 10).total());
    }

    private List<Long> figures(long agency, int year) {
        Figures figures = register.figures(agency, year);
        return List.of(Figure.values()).stream().map(f -> figures.of(DocumentKind.NORMATIVE, f)).toList();
    }

    private PublishedEntry normative(Office office, String title, LocalDate formed, LocalDate published) {
        return clock.on(published, () -> publications.published(office,
                publications.form(title, "青政规〔" + formed.getYear() + "〕" + formed.getDayOfMonth() + "号", "NORMATIVE", formed)));
    }

    @Test
    void listsAreFilteredAndPaged() {
        Office office = publications.office();
        for (int i = 1; i <= 5; i++) {
            int day = i;
            clock.on(LocalDate.of(2025, 4, day), () -> publications.published(office, "四月文件" + day + (day == 3 ? "100%_完成" : "")));
        }
        List<Long> own = List.of(office.agency().id());
        EntryList first = register.page(Filter.of(own), 1, 2);
        assertThat(first.total()).isEqualTo(5);
        assertThat(first.pages()).isEqualTo(3);
        assertThat(first.entries()).extracting(PublishedEntry::title).containsExactly("四月文件5", "四月文件4");
        assertThat(register.page(Filter.of(own).under("A20"), 1, 10).total()).isEqualTo(5);
        assertThat(register.page(Filter.of(own).under("A21"), 1, 10).total()).isZero();
        Filter title = new Filter(own, "", "2", "通知", DocumentKind.OTHER, Validity.IN_FORCE, 2025, "", "0%_完", false);
        assertThat(register.page(title, 1, 10).entries()).extracting(PublishedEntry::title).containsExactly("四月文件3100%_完成");
        assertThat(register.countByNode(own)).containsOnlyKeys("A20.15").containsValue(5L);
        assertThat(register.publishedBetween(own, LocalDate.of(2025, 4, 2), LocalDate.of(2025, 4, 4))).isEqualTo(3);
        long before = first.entries().getLast().id();
        assertThat(register.after(before, 10).stream().filter(e -> own.contains(e.agencyId())))
                .extracting(PublishedEntry::title).containsExactly("四月文件5");
    }
}
