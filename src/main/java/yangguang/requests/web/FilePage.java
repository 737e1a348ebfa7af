package yangguang.requests.web;

import java.util.List;
import yangguang.agencies.Agency;
import yangguang.files.StoredFile;
import yangguang.letters.Letter;
import yangguang.requests.Applicant;
import yangguang.requests.ApplicantKind;
import yangguang.requests.DisclosureRequest;
import yangguang.requests.Happening;
import yangguang.requests.Proofs;
import yangguang.requests.RequestFact;
import yangguang.requests.Wanted;
import yangguang.statute.Obstacle;
import yangguang.web.Page;
import yangguang.web.Row;

/// One file as the officer sees it.
///
/// @param shown   whether the applicant's particulars are unmasked
/// @param handles whether the officer works on it, or only supervises
/// @param doors   acts, each with what keeps it from being done
/// @param similar requests that look alike or come from the same applicant
/// @param head    whether the officer consents to extensions
public record FilePage(FileHead file, Agency agency, boolean shown, boolean handles, List<Door> doors,
        List<Letter> letters, List<StoredFile> materials, List<Proofs.Kept> proofs, List<RequestFact> similar,
        boolean head) implements Page {

    /// An act as the file offers it.
    ///
    /// @param resource last part of its address
    /// @param primary  the one the stage calls for
    public record Door(String label, String resource, List<Obstacle> obstacles, boolean primary) {

        public boolean open() {
            return obstacles.isEmpty();
        }
    }

    @Override
    public String template() {
        return "requests/show";
    }

    public DisclosureRequest request() {
        return file.request();
    }

    public Applicant applicant() {
        return shown ? request().applicant() : request().applicant().masked();
    }

    public List<Row> applicantRows() {
        Applicant who = applicant();
        boolean person = who.kind() == ApplicantKind.NATURAL_PERSON;
        return List.of(new Row("申请人类型", who.kind().fullLabel()), new Row(person ? "姓名" : "单位名称", who.name()),
                new Row(person ? who.identityKind() : "统一社会信用代码", who.identityNumber()),
                new Row("工作单位", who.employer()), new Row("法定代表人", who.legalRepresentative()),
                new Row("联系人", who.contactPerson()), new Row("联系电话", who.phone()),
                new Row("通信地址", who.address(), true), new Row("邮政编码", who.postcode()),
                new Row("电子邮箱", who.email()), new Row("传真", who.fax()), new Row("委托代理人", who.agent()));
    }

    public List<Row> wantedRows() {
        Wanted wanted = request().wanted();
        return List.of(new Row("信息名称", wanted.subject(), true), new Row("文号", wanted.documentNumber()),
                new Row("其他描述", wanted.features(), true), new Row("提供形式", wanted.form().wording()
                        + (wanted.otherFormAccepted() ? "（接受其他形式）" : "")),
                new Row("获取途径", wanted.route().wording()), new Row("需要的帮助", wanted.assistance(), true),
                new Row("申请人建议", wanted.proactiveSuggested() ? "将这项信息主动公开" : ""),
                new Row("申请渠道", request().channel().label()));
    }

    /// What the officer asked the head to agree to; null where nothing waits.
    public Happening proposal() {
        return request().extensionAwaitsConsent()
                ? request().last(Happening.Kind.EXTENSION_PROPOSED).orElseThrow() : null;
    }

    @Override
    public String toString() {
        return "FilePage[" + request().number() + "]";
    }
}
