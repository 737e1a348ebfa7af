package yangguang.reportevidence;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.OptimisticLockingFailureException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.files.StoredFile;
import yangguang.files.StoredFiles;
import yangguang.journal.Act;
import yangguang.journal.Journal;
import yangguang.scanning.Finding;
import yangguang.scanning.Scanner;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Attaching exhibits (附佐证材料) to what a person states, along with stating it or later. Files are examined by their
/// content; their names go into the journal and therefore hold no personal data.
@Component
@Article("50")
public class AttachingExhibits {

    private static final int MOST = 20;

    private final Exhibits exhibits;
    private final StoredFiles files;
    private final SubjectSource subjects;
    private final ReportYears years;
    private final Journal journal;
    private final TimeMachine clock;

    AttachingExhibits(Exhibits exhibits, StoredFiles files, SubjectSource subjects, ReportYears years, Journal journal,
            TimeMachine clock) {
        this.exhibits = exhibits;
        this.files = files;
        this.subjects = subjects;
        this.years = years;
        this.journal = journal;
        this.clock = clock;
    }

    /// A subject with what is being stated of it.
    public record Stated(Subject subject, BigDecimal figure) {
    }

    /// What speaks against the files themselves.
    public List<Obstacle> obstaclesTo(List<Sent> sent) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (sent.size() > MOST) {
            obstacles.add(Obstacle.at(StoredFiles.FIELD, "一次最多附 " + MOST + " 个文件，现在选了 " + sent.size() + " 个。"));
            return obstacles;
        }
        for (Sent file : sent) {
            obstacles.addAll(inName(file.name()));
            try (InputStream in = file.content().getInputStream()) {
                obstacles.addAll(files.obstaclesTo(file.name(), in));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return obstacles;
    }

    private static List<Obstacle> inName(String name) {
        return Scanner.scan(name).stream().flatMap(finding -> switch (finding.severity()) {
            case BLOCK -> List.of(new Obstacle(StoredFiles.FIELD, "文件名里有密级标志“" + finding.masked() + "”，涉密内容不得录入本系统，没有保存。",
                    "《保守国家秘密法》，《条例》第十四条", "请立即停止上传；标志有误或已解密的，改名后再上传。")).stream();
            case CONFIRM -> List.of(Obstacle.at(StoredFiles.FIELD, "文件名里有" + named(finding) + "，文件名会记入日志，没有保存。",
                    "请去掉文件名里的号码后再上传。")).stream();
            case WARN, INFO -> List.<Obstacle>of().stream();
        }).toList();
    }

    private static String named(Finding finding) {
        return finding.kind().label() + " " + finding.masked();
    }

    /// What speaks against attaching anything to the subject.
    public List<Obstacle> obstaclesTo(long agencyId, SubjectSource.Described subject) {
        return closed(subject, years.obstaclesTo(agencyId, subject.years().getLast()));
    }

    private static List<Obstacle> closed(SubjectSource.Described subject, List<Obstacle> ofYear) {
        List<Obstacle> obstacles = new ArrayList<>(subject.gone().stream().toList());
        ofYear.forEach(o -> obstacles.add(WithdrawingExhibit.closed(o)));
        return obstacles;
    }

    /// Attaches to what was stated before.
    ///
    /// @param seen state of the subject the officer saw
    /// @throws OptimisticLockingFailureException where the subject was changed meanwhile, or the same file attached
    @Transactional
    public void attach(Officer officer, Subject subject, String seen, List<Sent> sent) {
        officer.require(Role.REQUEST_OFFICER, Role.OFFICE_HEAD, Role.CONTRIBUTOR);
        long agency = officer.agencyId();
        List<Obstacle> obstacles = new ArrayList<>(sent.isEmpty()
                ? List.of(Obstacle.at(StoredFiles.FIELD, "请选择要附的文件。")) : obstaclesTo(sent));
        int year = subjects.find(agency, subject).orElseThrow().years().getLast();
        List<Obstacle> ofYear = years.hold(agency, year);
        SubjectSource.Described now = subjects.find(agency, subject).orElseThrow();
        obstacles.addAll(closed(now, ofYear));
        Obstructed.unlessEmpty(obstacles);
        if (!now.state().equals(seen)) {
            throw new OptimisticLockingFailureException("changed by somebody else meanwhile");
        }
        try {
            along(officer, List.of(new Stated(subject, now.figure())), sent);
        } catch (DuplicateKeyException meanwhile) {
            throw new OptimisticLockingFailureException("attached by somebody else meanwhile", meanwhile);
        }
        years.changed(agency, year);
    }

    /// Attaches along with an act that states something, in its transaction; the act has asked what speaks against the files.
    @Transactional(propagation = Propagation.MANDATORY)
    public void along(Officer officer, List<Stated> stated, List<Sent> sent) {
        for (Sent one : sent) {
            StoredFile file = stored(officer, one);
            for (Stated to : stated) {
                Obstructed.unlessEmpty(full(officer.agencyId(), to, file));
                exhibits.add(officer.agencyId(), to.subject(), to.figure(), file, officer.name(), clock.now());
            }
        }
        if (!sent.isEmpty() && !stated.isEmpty()) {
            Subject first = stated.getFirst().subject();
            journal.write(Act.of(officer.actor(), "附佐证材料", "《条例》第五十条", first.journalKind(), first.journalNumber(officer.agencyId()),
                    null, Map.of("to", stated.stream().map(to -> to.subject().cell() == null ? to.subject().kind().label() : to.subject().cell()).toList(),
                            "files", exhibits.of(officer.agencyId(), first).reversed().stream().limit(sent.size())
                                    .map(e -> e.name() + " " + e.sm3()).toList())));
        }
    }

    private StoredFile stored(Officer officer, Sent sent) {
        try (InputStream in = sent.content().getInputStream()) {
            return files.store(sent.name(), in, officer.actor());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<Obstacle> full(long agencyId, Stated to, StoredFile file) {
        List<Exhibit> standing = exhibits.of(agencyId, to.subject()).stream().filter(Exhibit::standing).toList();
        if (standing.stream().anyMatch(e -> e.sm3().equals(file.sm3()) && (e.figure() == null || e.figure().compareTo(to.figure()) == 0))) {
            return List.of(Obstacle.at(StoredFiles.FIELD, "“" + file.name() + "”已经附过，内容完全相同。", "不用再附。"));
        }
        return standing.size() < MOST ? List.of() : List.of(Obstacle.at(StoredFiles.FIELD, "一处最多附 " + MOST + " 个文件。",
                "请把材料合并成一个文件，或者先撤下不用的。"));
    }
}
