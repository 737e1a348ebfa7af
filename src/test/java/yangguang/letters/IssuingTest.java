package yangguang.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import yangguang.Cast;
import yangguang.OfficeTest;
import yangguang.agencies.Agency;
import yangguang.datadir.Sm3;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// A letter gets its number, is printed and frozen in one step with the act that sends it.
@OfficeTest
class IssuingTest {

    private static final LocalDateTime MORNING = LocalDateTime.of(2026, 3, 20, 9, 30);

    @Autowired
    private Issuing issuing;
    @Autowired
    private Letters letters;
    @Autowired
    private Journal journal;
    @Autowired
    private TimeMachine clock;
    @Autowired
    private TransactionTemplate transaction;
    @Autowired
    private JdbcClient db;
    @Autowired
    private Cast cast;

    private Agency agency;

    @BeforeEach
    void anAgency() {
        agency = cast.department(cast.county());
    }

    private ReplyLetter reply(String request) {
        Sender sender = new Sender(agency.id(), agency.name(), agency.letterCode(), "办公室", agency.phone(), agency.address(), agency.postcode());
        return new ReplyLetter(sender, "周小满", new CitedRequest(request, "水质报告", LocalDate.of(2026, 3, 2), false), List.of(),
                new Answer.NeedsMaking("没有现成的统计。"), SampleLetters.REMEDY);
    }

    private Letter issue(LetterText text) {
        return clock.at(MORNING, () -> issuing.issue(text, Actor.SYSTEM));
    }

    @Test
    void anIssuedLetterIsFoundWithItsPages() throws Exception {
        Letter letter = issue(reply(agency.slug() + "-1"));
        assertThat(letter.number()).hasToString(agency.letterCode() + "公复〔2026〕1号");
        assertThat(letter.issuedAt()).isEqualTo(MORNING);
        assertThat(letters.find(letter.id())).contains(letter);
        assertThat(letters.find(letter.number())).contains(letter);
        assertThat(letters.about(agency.slug() + "-1")).containsExactly(letter);
        assertThat(Sm3.hex(letters.pdf(letter.id()))).isEqualTo(letter.sm3());
        assertThat(letters.html(letter.id())).contains(letter.number().toString()).contains("2026年3月20日").contains("周小满：");
        try (var pdf = Loader.loadPDF(letters.pdf(letter.id()))) {
            assertThat(new PDFTextStripper().getText(pdf)).contains("政府信息公开申请答复书", "周小满：", letter.number().toString());
        }
        assertThat(letters.docx(letter.id())).startsWith((byte) 'P', (byte) 'K');
        assertThat(letter.fileName("pdf")).isEqualTo(letter.number() + " 政府信息公开申请答复书.pdf");
    }

    @Test
    void numbersRunPerAgencySeriesAndYear() {
        assertThat(issue(reply("a")).number().serial()).isEqualTo(1);
        assertThat(issue(reply("b")).number().serial()).isEqualTo(2);
        var notice = new ExtensionNotice(reply("a").sender(), "周小满", reply("a").request(), MORNING.toLocalDate(), 20, MORNING.toLocalDate(), "");
        assertThat(issue(notice).number()).hasToString(agency.letterCode() + "公延〔2026〕1号");
        Letter later = clock.at(MORNING.plusYears(1), () -> issuing.issue(reply("c"), Actor.SYSTEM));
        assertThat(later.number()).hasToString(agency.letterCode() + "公复〔2027〕1号");
        agency = cast.department(cast.county());
        assertThat(issue(reply("d")).number().serial()).isEqualTo(1);
    }

    @Test
    void noNumberIsGivenTwiceOrLostUnderParallelIssuing() throws Exception {
        issue(reply("first"));
        try (var threads = Executors.newFixedThreadPool(16)) {
            List<Callable<Integer>> acts = IntStream.range(0, 32)
                    .<Callable<Integer>>mapToObj(i -> () -> issue(reply("p" + i)).number().serial()).toList();
            List<Integer> serials = new java.util.ArrayList<>();
            for (var act : threads.invokeAll(acts)) {
                serials.add(act.get());
            }
            assertThat(serials).containsExactlyInAnyOrderElementsOf(IntStream.rangeClosed(2, 33).boxed().toList());
        }
    }

    @Test
    void aNumberRolledBackIsGivenToTheNext() {
        transaction.executeWithoutResult(status -> {
            assertThat(issue(reply("a")).number().serial()).isEqualTo(1);
            status.setRollbackOnly();
        });
        assertThat(letters.about(agency.slug())).isEmpty();
        assertThat(issue(reply("b")).number().serial()).isEqualTo(1);
    }

    @Test
    void anIssuedLetterCannotBeChanged() {
        Letter letter = issue(reply("a"));
        assertThatThrownBy(() -> db.sql("update letters_letter set subject = 'x' where id = ?").param(letter.id()).update())
                .hasMessageContaining("文书已经制发，不能更改");
    }

    @Test
    void theApplicantIsNowhereInClearInTheDatabase() {
        Letter letter = issue(reply("a"));
        String row = db.sql("select encode(addressee, 'escape') || encode(html, 'escape') from letters_letter where id = ?")
                .param(letter.id()).query(String.class).single();
        assertThat(row).doesNotContain("周小满").doesNotContain("</p>");
        assertThat(journal.about("申请", "a").toString()).doesNotContain("周小满");
    }

    @Test
    void issuingIsWrittenIntoTheJournal() {
        String subject = agency.slug() + "-j";
        Letter letter = issue(reply(subject));
        assertThat(journal.about("申请", subject)).singleElement().satisfies(entry -> {
            assertThat(entry.toString()).contains("制发无法提供（需要另行制作）").contains(letter.number().toString());
        });
    }

    @Test
    void whatIsMissingIsNamedAndNothingIsIssued() {
        var bare = new Sender(agency.id(), agency.name(), "", "", "", "", "");
        var letter = new ReplyLetter(bare, " ", reply("a").request(), List.of(), new Answer.NeedsMaking("无。"), "");
        assertThat(issuing.obstaclesTo(letter)).hasSize(4)
                .allSatisfy(obstacle -> assertThat(obstacle.wayOut()).startsWith("请"));
        assertThatThrownBy(() -> issue(letter)).isInstanceOf(Obstructed.class);
        assertThat(issue(reply("b")).number().serial()).isEqualTo(1);
    }

    @Test
    void aPreviewHasNoNumberAndStoresNothing() {
        assertThat(issuing.preview(reply("a"))).contains("（文号待编）");
        assertThat(issue(reply("b")).number().serial()).isEqualTo(1);
    }
}
