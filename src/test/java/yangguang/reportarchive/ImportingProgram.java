package yangguang.reportarchive;

import java.util.List;
import java.util.Set;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.Yangguang;
import yangguang.access.Officer;
import yangguang.access.Role;
import yangguang.agencies.Agency;
import yangguang.agencies.AgencyKind;
import yangguang.agencies.AgencyRegister;
import yangguang.agencies.Establishing;
import yangguang.agencies.Level;
import yangguang.journal.Actor;

/// The whole program in a process of its own, for tests that kill it: begins an import from the folder on the server, or
/// resumes the one that was interrupted, and ends when it has ended.
public final class ImportingProgram {

    static final String BEGUN = "import begun";

    private ImportingProgram() {
    }

    /// @param args settings of the program; the first is `begin` or `resume`
    public static void main(String[] args) throws InterruptedException {
        ConfigurableApplicationContext program = SpringApplication.run(Yangguang.class, List.of(args).subList(1, args.length).toArray(String[]::new));
        AgencyRegister agencies = program.getBean(AgencyRegister.class);
        if (agencies.root().isEmpty()) {
            program.getBean(Establishing.class).establish(Actor.SYSTEM, Agency.named("qinghe", Cast.creditCode(999_998), "青禾县人民政府", "青禾县",
                    "青政", AgencyKind.GOVERNMENT, Level.COUNTY, null));
        }
        Officer supervisor = new Officer(1, "jiandu", "唐敬", agencies.root().orElseThrow().id(), "青禾县人民政府",
                Set.of(Role.SUPERVISOR));
        long batch;
        if (args[0].equals("begin")) {
            batch = program.getBean(Importing.class).begin(supervisor, List.of(), "年报");
        } else {
            batch = program.getBean(JdbcClient.class).sql("select id from import_batch where state = 'INTERRUPTED'").query(Long.class).single();
            program.getBean(ResumingImport.class).resume(supervisor, batch);
        }
        System.out.println(BEGUN);
        ArchiveDesk desk = program.getBean(ArchiveDesk.class);
        while (desk.progress(batch).orElseThrow().batch().state().underWay()) {
            Thread.sleep(20);
        }
        System.exit(SpringApplication.exit(program));
    }
}
