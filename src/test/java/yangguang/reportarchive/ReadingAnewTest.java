package yangguang.reportarchive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import java.time.Duration;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import yangguang.Cast;
import yangguang.FormToken;
import yangguang.OfficeTest;
import yangguang.SignedIn;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.demo.MadeUpReport;
import yangguang.journal.Actor;
import yangguang.journal.Entry;
import yangguang.journal.Journal;
import yangguang.statute.Obstructed;

/// A kept original is read by the reader of today; here the reader of then is played by a wrong figure in its version.
@OfficeTest
class ReadingAnewTest {

    @Autowired Archiving archiving;
    @Autowired ArchiveRegister register;
    @Autowired ReadingAnew reading;
    @Autowired ReadingBatchAnew batches;
    @Autowired DecidingReport deciding;
    @Autowired Journal journal;
    @Autowired Cast cast;
    @Autowired MockMvc mvc;
    @Autowired JdbcClient db;

    private Officer supervisor;
    private MadeUpReport made;
    private ArchivedReport report;

    @BeforeEach
    void aReportWaits() {
        supervisor = cast.officer(cast.county(), Role.SUPERVISOR);
        made = ReportPile.report(ReportPile.agency(), 2023);
        report = archive();
    }

    private ArchivedReport archive() {
        return register.find(archiving.archive(Incoming.single("报告.html", ReportPile.bytes(made), "", Actor.SYSTEM)).reportId()).orElseThrow();
    }

    private ReportVersion version(int number) {
        return register.version(report.id(), number).orElseThrow();
    }

    private void misreadThen() {
        db.sql("update archived_cell set value = value + 7 where version_id = ? and cell = 'c.t3.new.np'").param(report.currentId()).update();
    }

    @Test
    void whatIsReadOtherwiseIsAFurtherVersionThatWaits() {
        misreadThen();
        assertThat(reading.read(supervisor, report, version(1), report.lock())).isEqualTo(2);
        assertThat(version(2).state()).isEqualTo(ArchiveState.PENDING);
        assertThat(version(2).reason()).contains("第 1 版的原件重新读取");
        ArchivedReport now = register.find(report.id()).orElseThrow();
        assertThat(now.currentId()).as("the archive stands by what it stood by").isEqualTo(report.currentId());
        assertThat(now.waiting()).isEqualTo(1);
        assertThat(register.cells(version(2).id(), "C").get("c.t3.new.np").value()).isEqualByComparingTo(made.figure("c.t3.new.np"));
        assertThat(journal.about("归档年度报告", String.valueOf(report.id()))).extracting(Entry::verb).containsExactly("重新读取归档年度报告");
        assertThatThrownBy(() -> reading.read(supervisor, report, version(1), report.lock())).as("once is enough")
                .isInstanceOf(Obstructed.class).hasMessageContaining("与已有版本相同");
        deciding.accept(supervisor, now, version(2), now.lock(), "");
        assertThat(register.find(report.id()).orElseThrow().number()).isEqualTo(2);
    }

    @Test
    void whatIsReadAsBeforeMakesNoVersion() throws Exception {
        assertThatThrownBy(() -> reading.read(supervisor, report, version(1), report.lock())).isInstanceOf(Obstructed.class)
                .hasMessageContaining("与已有版本相同");
        mvc.perform(post("/desk/archive/reports/" + report.id() + "/versions/1/reading").param("lock", String.valueOf(report.lock()))
                .with(SignedIn.as(supervisor)).with(FormToken.csrf())).andExpect(status().is(422))
                .andExpect(content().string(Matchers.containsString("没有生成新版本")));
        assertThat(register.versions(report.id())).hasSize(1);
    }

    @Test
    void whoDecidedMeanwhileIsNotOverruled() {
        misreadThen();
        ReportVersion seen = version(1);
        deciding.accept(supervisor, report, seen, report.lock(), "");
        assertThatThrownBy(() -> reading.read(supervisor, report, seen, report.lock())).isInstanceOf(OptimisticLockingFailureException.class);
        assertThat(register.versions(report.id())).hasSize(1);
    }

    @Test
    void anAcceptedReadingNamesTheReport() {
        db.sql("update archived_version set agency_name = '' where id = ?").param(report.currentId()).update();
        db.sql("update archived_report set agency_name = '', agency_id = null where id = ?").param(report.id()).update();
        ArchivedReport nameless = register.find(report.id()).orElseThrow();
        reading.read(supervisor, nameless, version(1), nameless.lock());
        ArchivedReport now = register.find(report.id()).orElseThrow();
        deciding.accept(supervisor, now, version(2), now.lock(), "");
        assertThat(register.find(report.id()).orElseThrow().agencyName()).isEqualTo(report.agencyName());
    }

    @Test
    void aWholeImportIsReadAnewInTheBackground() throws Exception {
        misreadThen();
        long batch = db.sql("""
                insert into import_batch (name, state, total, begun_at, actor_id, actor_name) values ('一批', 'FINISHED', 2, timestamp '2026-01-05 09:00', 'x', '测试')
                returning id""").query(Long.class).single();
        made = ReportPile.report(ReportPile.agency(), 2024);
        ArchivedReport other = archive();
        db.sql("update archived_version set batch_id = ? where id in (?, ?)").params(batch, report.currentId(), other.currentId()).update();
        mvc.perform(post("/desk/archive/imports/" + batch + "/reading").with(SignedIn.as(supervisor)).with(FormToken.csrf()))
                .andExpect(status().is3xxRedirection());
        await().atMost(Duration.ofSeconds(20)).until(() -> batches.course(batch).orElseThrow().over()
                && journal.about("导入批次", String.valueOf(batch)).size() == 2);
        assertThat(batches.course(batch)).hasValue(new ReadingBatchAnew.Course(2, 1, 1, 0));
        assertThat(register.versions(report.id())).hasSize(2);
        mvc.perform(get("/desk/archive/imports/" + batch).with(SignedIn.as(supervisor))).andExpect(status().isOk())
                .andExpect(content().string(Matchers.containsString("1 份有不同、已生成新版本待审，1 份相同")));
    }
}
