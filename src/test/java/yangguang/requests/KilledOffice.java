package yangguang.requests;

import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.servlet.context.ServletWebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import yangguang.Cast;
import yangguang.Yangguang;
import yangguang.agencies.AgencyRegister;
import yangguang.journal.Verifying;

/// The whole program in a process of its own, to be killed by [KilledWhileFilingTest]. It says what it keeps.
final class KilledOffice {

    private KilledOffice() {
    }

    public static void main(String[] args) {
        var program = SpringApplication.run(Yangguang.class, "--server.port=0", "--yangguang.demo=false",
                "--yangguang.data=" + args[0]);
        JdbcClient db = program.getBean(JdbcClient.class);
        String slug = program.getBean(AgencyRegister.class).root().orElseGet(() -> program.getBean(Cast.class).county())
                .slug();
        say("NUMBERS", String.join(",", db.sql("select number from disclosure_request").query(String.class).list()));
        say("TWICE", String.valueOf(db.sql("""
                select count(*) from (select subject from disclosure_request group by subject having count(*) > 1) twice""")
                .query(Long.class).single()));
        say("CHAIN", Verifying.verify(program.getBean(DataSource.class)).whole() ? "whole" : "broken");
        say("SLUG", slug);
        say("PORT", String.valueOf(((ServletWebServerApplicationContext) program).getWebServer().getPort()));
    }

    private static void say(String what, String value) {
        System.out.println(what + " " + value);
        System.out.flush();
    }
}
