package yangguang.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import yangguang.access.Role;
import yangguang.requests.Applicant;
import yangguang.requests.ApplicantKind;
import yangguang.requests.Application;
import yangguang.requests.Channel;
import yangguang.requests.Filing;
import yangguang.requests.Proof;
import yangguang.requests.ProvisionForm;
import yangguang.requests.ProvisionRoute;
import yangguang.requests.Receipt;
import yangguang.requests.Registering;
import yangguang.requests.Wanted;
import yangguang.statute.CsvTable;

/// Letterbox (收件) of the demo: requests that citizens file on the portal and officers register from paper. Each then
/// takes its [Course].
@Component
class Letterbox {

    private static final byte[] IDENTITY = identity();

    private final Filing filing;
    private final Registering registering;
    private final Course course;

    Letterbox(Filing filing, Registering registering, Course course) {
        this.filing = filing;
        this.registering = registering;
        this.course = course;
    }

    void plan(Story story, Days days, Staff staff) {
        Map<String, List<CsvTable.Row>> steps = CsvTable.resource("/demo/courses.csv").rows().stream()
                .collect(Collectors.groupingBy(row -> row.get("申请")));
        CsvTable.resource("/demo/requests.csv").rows().forEach(row -> {
            LocalDate day = days.back(Integer.parseInt(row.get("工作日")));
            LocalDateTime moment = Days.hour(day, row.get("编号"));
            story.at(moment, () -> course.run(file(row, staff, day), moment, row.get("机关"),
                    steps.getOrDefault(row.get("编号"), List.of()), story, days, staff));
        });
    }

    private Filing.Filed file(CsvTable.Row row, Staff staff, LocalDate day) {
        Channel channel = Channel.valueOf(row.get("渠道"));
        Application application = application(row);
        return channel == Channel.WEB
                ? filing.file(staff.agency(row.get("机关")).id(), application, "demo-" + row.get("编号"))
                : registering.register(staff.of(row.get("机关"), Role.REQUEST_OFFICER), application,
                        new Receipt(channel, day, null));
    }

    private static Application application(CsvTable.Row row) {
        return new Application(applicant(row), new Wanted(row.get("所需信息"), row.get("文号"), row.get("特征"),
                ProvisionForm.ELECTRONIC, ProvisionRoute.ONLINE, true, "", false),
                List.of(new Proof(Proof.Role.IDENTITY, "身份证明.png", IDENTITY)), true);
    }

    private static Applicant applicant(CsvTable.Row row) {
        ApplicantKind kind = ApplicantKind.valueOf(row.get("类别"));
        String address = "青禾县" + row.get("住址");
        return kind.isOrganisation()
                ? Applicant.organisation(kind, row.get("申请人"), row.get("证号"), row.get("法定代表人"),
                        row.get("法定代表人"), "000-0000099", address)
                : Applicant.person(row.get("申请人"), "居民身份证", row.get("证号"), "000-0000099", address);
    }

    private static byte[] identity() {
        try (InputStream in = Letterbox.class.getResourceAsStream("/demo/identity.png")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
