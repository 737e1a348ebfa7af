package yangguang.annualreport;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ByteArrayResource;
import yangguang.Cast;
import yangguang.Yangguang;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.Establishing;
import yangguang.agencies.Level;
import yangguang.journal.Actor;
import yangguang.reportevidence.AttachingExhibits;
import yangguang.reportevidence.Sent;
import yangguang.reportevidence.Subject;
import yangguang.reportfigures.Compiling;
import yangguang.reportform.ReportFormat;
import yangguang.reportform.ReportFormats;

/// The whole program in a process of its own, for a test that kills it: four offices attach files to their figures and each
/// says so once the act has ended.
public final class AttachingProgram {

    static final String ATTACHED = "attached ";
    static final int OFFICES = 4;
    /// As many as may stand behind the four figures of one office.
    static final int FILES = 80;

    private AttachingProgram() {
    }

    public static void main(String[] args) throws Exception {
        ConfigurableApplicationContext program = SpringApplication.run(Yangguang.class, args);
        List<Officer> officers = new ArrayList<>();
        for (int i = 0; i < OFFICES; i++) {
            Agency agency = program.getBean(Establishing.class).establish(Actor.SYSTEM, Agency.named("office" + i, Cast.creditCode(999_900 + i),
                    "青禾县第" + i + "局", "第" + i + "局", "青" + i, AgencyKind.GOVERNMENT, Level.COUNTY, null));
            officers.add(new Officer(i + 1, "zhao" + i, "赵" + i, agency.id(), agency.name(), Set.of(Role.OFFICE_HEAD)));
        }
        List<ReportFormat.Place> places = program.getBean(Compiling.class).enteredPlaces(ReportFormats.shipped().get("C"));
        try (ExecutorService threads = Executors.newFixedThreadPool(OFFICES)) {
            List<Future<?>> all = new ArrayList<>();
            officers.forEach(officer -> all.add(threads.submit(() -> attach(program, officer, places))));
            for (Future<?> one : all) {
                one.get();
            }
        }
        System.exit(SpringApplication.exit(program));
    }

    private static void attach(ConfigurableApplicationContext program, Officer officer, List<ReportFormat.Place> places) {
        Map<String, String> figures = new HashMap<>();
        places.forEach(place -> figures.put(place.id(), "12"));
        program.getBean(EnteringFigures.class).enter(officer, 2025, places, figures, "业务系统导出");
        Random random = new Random(officer.agencyId());
        for (int i = 0; i < FILES; i++) {
            byte[] text = new byte[200_000 + random.nextInt(400_000)];
            Arrays.fill(text, (byte) ('a' + i % 26));
            byte[] head = (officer.name() + "的第 " + i + " 份\n").getBytes(StandardCharsets.UTF_8);
            System.arraycopy(head, 0, text, 0, head.length);
            String name = "office" + officer.agencyId() + "-" + i + ".txt";
            program.getBean(AttachingExhibits.class).attach(officer, Subject.figure(2025, places.get(i % places.size()).id()), "12",
                    List.of(new Sent(name, new ByteArrayResource(text))));
            synchronized (System.out) {
                System.out.println(ATTACHED + name);
                System.out.flush();
            }
        }
    }
}
