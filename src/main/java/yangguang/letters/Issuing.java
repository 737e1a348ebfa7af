package yangguang.letters;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

import yangguang.datadir.Seal;
import yangguang.datadir.Sm3;
import yangguang.journal.Act;
import yangguang.journal.Actor;
import yangguang.journal.Journal;
import yangguang.letters.LetterKind.RemedyDuty;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;
import yangguang.statute.Obstructed;
import yangguang.statute.TimeMachine;

/// Issuing a letter (制发文书): it gets its number, is printed as PDF, and is frozen, all in the transaction of
/// the act that sends it.
@Component
@Article("45")
public class Issuing {

    private final JdbcClient db;
    private final Numbering numbering;
    private final Wording wording;
    private final Rendering rendering;
    private final Seal seal;
    private final Journal journal;
    private final TimeMachine clock;

    Issuing(JdbcClient db, Numbering numbering, Wording wording, Rendering rendering, Seal seal, Journal journal, TimeMachine clock) {
        this.db = db;
        this.numbering = numbering;
        this.wording = wording;
        this.rendering = rendering;
        this.seal = seal;
        this.journal = journal;
        this.clock = clock;
    }

    /// What keeps the letter from going out, all of it.
    public List<Obstacle> obstaclesTo(LetterText text) {
        List<Obstacle> obstacles = new ArrayList<>();
        if (text.sender().mark().isBlank()) {
            obstacles.add(Obstacle.of("本机关没有登记机关代字，无法编发文字号。", "GB/T 9704—2012", "请系统管理员在机关资料中补填机关代字。"));
        }
        if (text.addressee().isBlank()) {
            obstacles.add(Obstacle.at("addressee", "没有写明文书送给谁。", "请补填收文人的姓名或者名称。"));
        }
        if (text.sender().phone().isBlank()) {
            obstacles.add(Obstacle.of("本机关没有登记联系电话，收文人无从询问。", "《条例》第十二条", "请系统管理员在机关资料中补填联系电话。"));
        }
        if (text.kind().remedy() == RemedyDuty.REQUIRED && text.remedy().isBlank()) {
            obstacles.add(Obstacle.of("“" + text.kind().label() + "”没有写明救济途径。", "《条例》第五十一条", "请检查本机关登记的行政复议机关和管辖法院。"));
        }
        return obstacles;
    }

    /// The letter as it would be, without a number; nothing is stored.
    public String preview(LetterText text) {
        return wording.html(text, "（文号待编）", clock.today());
    }

    /// Issues the letter.
    ///
    /// @param by who does it, for the journal
    /// @throws Obstructed where [#obstaclesTo] names something
    @Transactional(propagation = Propagation.REQUIRED)
    public Letter issue(LetterText text, Actor by) {
        Obstructed.unlessEmpty(obstaclesTo(text));
        Sender sender = text.sender();
        DocumentNumber number = numbering.next(sender.agencyId(), sender.mark(), text.kind(), clock.today().getYear());
        String html = wording.html(text, number.toString(), clock.today());
        byte[] pdf = rendering.pdf(html);
        Letter letter = new Letter(0, text.kind(), number, sender.agencyId(), text.request().number(), text.addressee(),
                Sm3.hex(pdf), Wording.VERSION, clock.now());
        long id = freeze(letter, html, pdf);
        journal.write(Act.of(by, "制发" + text.kind().label(), text.kind().basis(), "申请", letter.subject(), null,
                List.of(number.toString(), letter.sm3())));
        return new Letter(id, letter.kind(), number, letter.agencyId(), letter.subject(), letter.addressee(), letter.sm3(),
                letter.templateVersion(), letter.issuedAt());
    }

    private long freeze(Letter letter, String html, byte[] pdf) {
        return db.sql("""
                        insert into letters_letter (kind, mark, year, serial, agency_id, subject, addressee, html, pdf,
                                                    sm3, template_version, issued_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(letter.kind().name(), letter.number().mark(), letter.number().year(), letter.number().serial(),
                        letter.agencyId(), letter.subject(), seal.seal(letter.addressee()),
                        seal.sealBytes(html.getBytes(StandardCharsets.UTF_8)), seal.sealBytes(pdf), letter.sm3(), letter.templateVersion(), letter.issuedAt())
                .query(Long.class).single();
    }
}
