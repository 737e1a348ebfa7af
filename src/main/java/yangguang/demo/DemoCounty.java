package yangguang.demo;

import java.time.Duration;
import java.time.LocalDate;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

import yangguang.agencies.AgencyRegister;
import yangguang.statute.TimeMachine;

/// Demo county (示例县): fills an empty register at the first start, before the port opens.
///
/// All of it happens in one transaction. A program killed meanwhile leaves nothing behind, and the next start finds an
/// empty register and begins anew; once it has committed there is an agency, and no later start adds anything.
@Component
@ConditionalOnBooleanProperty("yangguang.demo")
class DemoCounty implements SmartLifecycle {

    /// Working days the story goes back, about eighteen months.
    static final int LENGTH = 376;
    /// The town whose disclosure work is one person's.
    static final String SINGLE_CLERK_TOWN = "shiqiao";

    private static final Logger log = LoggerFactory.getLogger(DemoCounty.class);

    private final AgencyRegister agencies;
    private final Founding founding;
    private final Papers papers;
    private final Afterwards afterwards;
    private final Letterbox letterbox;
    private final YearEnd yearEnd;
    private final Collected collected;
    private final TimeMachine clock;
    private final TransactionTemplate transaction;
    private volatile boolean running;

    DemoCounty(AgencyRegister agencies, Founding founding, Papers papers, Afterwards afterwards, Letterbox letterbox,
            YearEnd yearEnd, Collected collected, TimeMachine clock, TransactionTemplate transaction) {
        this.agencies = agencies;
        this.founding = founding;
        this.papers = papers;
        this.afterwards = afterwards;
        this.letterbox = letterbox;
        this.yearEnd = yearEnd;
        this.collected = collected;
        this.clock = clock;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        running = true;
        if (agencies.root().isEmpty()) {
            fill();
        }
    }

    /// Tells the story of the county up to now.
    void fill() {
        log.info("第一次启动：正在准备示例县（虚构的青禾县），约需十几秒……");
        long begun = System.nanoTime();
        int acts = transaction.execute(_ -> tell());
        log.info("示例县准备完毕：办理 {} 步，用时 {} 秒。示例人员列在登录页，口令都是 {}。", acts,
                Duration.ofNanos(System.nanoTime() - begun).toSeconds(), Founding.PASSWORD);
    }

    private int tell() {
        Story story = new Story(clock);
        Days days = new Days(story.today());
        LocalDate first = days.back(LENGTH);
        story.at(first.atTime(8, 30), () -> {
            Staff staff = founding.found();
            planGrants(first, story, days, staff);
            Papers.Pile pile = papers.plan(story, days, staff);
            afterwards.plan(story, days, staff, pile);
            letterbox.plan(story, days, staff);
            yearEnd.plan(story, days, staff);
            collected.plan(story, days, staff);
        });
        return story.tell();
    }

    private void planGrants(LocalDate first, Story story, Days days, Staff staff) {
        story.at(first.atTime(8, 35), () -> founding.grantSingleClerk(staff, SINGLE_CLERK_TOWN, first));
        story.at(first.plusYears(1).atTime(8, 35),
                () -> founding.grantSingleClerk(staff, SINGLE_CLERK_TOWN, first.plusYears(1)));
        story.at(Days.hour(days.back(LENGTH / 2), "复看"), () -> afterwards.lookAgain(staff, SINGLE_CLERK_TOWN));
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /// Before the web server, which starts among the last.
    @Override
    public int getPhase() {
        return 0;
    }
}
