package yangguang.requests;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import yangguang.agencies.CreditCode;
import yangguang.statute.Article;
import yangguang.statute.Obstacle;

/// Application form (政府信息公开申请表), filled in: who asks, what for, and the proof of identity.
/// The purpose is not asked, and nothing is refused for want of one.
///
/// @param truthful whether the applicant has read the notice and vouches for what is written
@Article("29")
public record Application(Applicant applicant, Wanted wanted, List<Proof> proofs, boolean truthful) {

    private static final String ARTICLE = "《条例》第二十九条";
    private static final Pattern PHONE = Pattern.compile("[0-9+()（） -]{7,30}");
    private static final Pattern EMAIL = Pattern.compile("[^@\\s]{1,64}@[^@\\s]+\\.[^@\\s]{2,}");
    private static final Pattern POSTCODE = Pattern.compile("\\d{6}");
    private static final Pattern FEATURE = Pattern.compile(".*[\\p{IsHan}A-Za-z0-9].*", Pattern.DOTALL);

    public Application {
        proofs = List.copyOf(proofs);
    }

    /// What keeps the form from being accepted, field by field; the names are those of the form's fields.
    ///
    /// @param online whether the applicant fills it in on the portal, where proof and notice are required
    public List<Obstacle> obstacles(boolean online) {
        List<Obstacle> found = new ArrayList<>();
        if (applicant.kind() == null) {
            found.add(Obstacle.at("kind", "请选择申请人类型。"));
        } else if (applicant.kind() == ApplicantKind.NATURAL_PERSON) {
            person(found);
        } else {
            organisation(found);
        }
        contact(found);
        wanted(found);
        if (online) {
            online(found);
        }
        return found;
    }

    private void person(List<Obstacle> found) {
        needed(found, "name", applicant.name(), 50, "姓名");
        needed(found, "identityKind", applicant.identityKind(), 30, "证件名称");
        needed(found, "identityNumber", applicant.identityNumber(), 30, "证件号码");
        if (applicant.identityKind().contains("身份证") && !applicant.identityNumber().isEmpty()
                && !ResidentIdentity.valid(applicant.identityNumber())) {
            found.add(Obstacle.at("identityNumber", "身份证号码的位数或者校验码不对。", "请对照证件重新填写 18 位号码。"));
        }
        brief(found, "employer", applicant.employer(), 100, "工作单位");
    }

    private void organisation(List<Obstacle> found) {
        needed(found, "organisationName", applicant.name(), 100, "单位名称");
        needed(found, "creditCode", applicant.identityNumber(), 30, "统一社会信用代码");
        if (!applicant.identityNumber().isEmpty() && !CreditCode.valid(applicant.identityNumber().toUpperCase(Locale.ROOT))) {
            found.add(Obstacle.at("creditCode", "统一社会信用代码的位数或者校验码不对。", "请对照营业执照或者登记证书重新填写 18 位代码。"));
        }
        needed(found, "legalRepresentative", applicant.legalRepresentative(), 50, "法定代表人");
        needed(found, "contactPerson", applicant.contactPerson(), 50, "联系人");
    }

    private void contact(List<Obstacle> found) {
        needed(found, "phone", applicant.phone(), 30, "联系电话");
        if (!applicant.phone().isEmpty() && !PHONE.matcher(applicant.phone()).matches()) {
            found.add(Obstacle.at("phone", "联系电话只能由数字、括号、加号、空格和短横线组成，至少 7 位。",
                    "例如 138 0000 0000 或者 0100-8000000。"));
        }
        needed(found, "address", applicant.address(), 200, "通信地址");
        if (!applicant.postcode().isEmpty() && !POSTCODE.matcher(applicant.postcode()).matches()) {
            found.add(Obstacle.at("postcode", "邮政编码是 6 位数字。", "不清楚的可以不填。"));
        }
        if (!applicant.email().isEmpty() && !EMAIL.matcher(applicant.email()).matches()) {
            found.add(Obstacle.at("email", "电子邮箱的写法不对。", "例如 name@example.cn；没有邮箱的可以不填。"));
        }
        brief(found, "email", applicant.email(), 100, "电子邮箱");
        brief(found, "fax", applicant.fax(), 30, "传真");
        brief(found, "agent", applicant.agent(), 50, "委托代理人");
    }

    private void wanted(List<Obstacle> found) {
        needed(found, "subject", wanted.subject(), 200, "所需政府信息的名称");
        if (!wanted.subject().isEmpty() && !FEATURE.matcher(wanted.subject()).matches()) {
            found.add(Obstacle.at("subject", "所需政府信息的名称里没有可供查询的文字。", "请写出文件名称或者能够查找的内容。"));
        }
        brief(found, "documentNumber", wanted.documentNumber(), 100, "文号");
        brief(found, "features", wanted.features(), 2000, "其他特征性描述");
        if (wanted.form() == null) {
            found.add(new Obstacle("form", "请选择提供信息的形式。", ARTICLE, ""));
        }
        if (wanted.route() == null) {
            found.add(new Obstacle("route", "请选择获取信息的途径。", ARTICLE, ""));
        }
        if (wanted.route() == ProvisionRoute.EMAIL && applicant.email().isEmpty()) {
            found.add(Obstacle.at("email", "选择用电子邮件获取信息的，要填写电子邮箱。", "也可以改选“网上获取”。"));
        }
        if (wanted.route() == ProvisionRoute.FAX && applicant.fax().isEmpty()) {
            found.add(Obstacle.at("fax", "选择用传真获取信息的，要填写传真号码。", "也可以改选“网上获取”。"));
        }
        brief(found, "assistance", wanted.assistance(), 200, "需要的帮助");
    }

    private void online(List<Obstacle> found) {
        if (proofs.stream().noneMatch(proof -> proof.role() == Proof.Role.IDENTITY)) {
            found.add(new Obstacle("identityProof", applicant.kind() == ApplicantKind.NATURAL_PERSON
                    ? "没有附身份证明。" : "没有附营业执照或者登记证书。", ARTICLE,
                    "请拍照或者扫描后选择文件，PDF、JPG、PNG 都可以，不超过 20 MB。"));
        }
        if (!applicant.agent().isEmpty() && proofs.stream().noneMatch(p -> p.role() == Proof.Role.MANDATE)) {
            found.add(Obstacle.at("mandateProof", "由代理人提出申请的，要附授权委托书。", "请拍照或者扫描后选择文件。"));
        }
        if (!truthful) {
            found.add(Obstacle.at("truthful", "请先阅读提示，并勾选对申请内容的真实性负责。"));
        }
    }

    private static void needed(List<Obstacle> found, String field, String text, int most, String label) {
        if (text.isBlank()) {
            found.add(new Obstacle(field, "没有填写" + label + "。", ARTICLE, ""));
        }
        brief(found, field, text, most, label);
    }

    private static void brief(List<Obstacle> found, String field, String text, int most, String label) {
        int length = text.codePointCount(0, text.length());
        if (length > most) {
            found.add(Obstacle.at(field, label + "最多 " + most + " 个字，现在有 " + length + " 个字。", "请删减后再提交。"));
        }
    }
}
