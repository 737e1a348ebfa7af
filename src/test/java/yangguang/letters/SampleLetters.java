package yangguang.letters;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// One fictional letter of every kind (样例文书), for golden files and for looking at.
final class SampleLetters {

    static final LocalDate ON = LocalDate.of(2026, 3, 20);
    static final String REMEDY = "如对本答复不服，可以自收到本答复之日起六十日内向青禾县人民政府申请行政复议，也可以自收到本答复之日起六个月内直接向青禾县人民法院提起行政诉讼。";
    static final Sender SENDER = new Sender(1, "青禾县水务局", "青水", "局办公室", "000-0000123", "青禾县中心路18号", "000000");
    static final CitedRequest REQUEST = new CitedRequest("QH20260302-0001", "2025年青禾县农村饮水安全工程验收报告", LocalDate.of(2026, 3, 2), false);
    static final String WHO = "周小满";

    private SampleLetters() {
    }

    static Map<String, LetterText> all() {
        Map<String, LetterText> letters = new LinkedHashMap<>();
        add(letters, "", new Acknowledgement(SENDER, WHO, REQUEST, "互联网在线提交", LocalDate.of(2026, 3, 30), "7K3M-9QPX"));
        add(letters, "", new ClarificationNotice(SENDER, "青禾县清泉用水户协会", new CitedRequest("QH20260302-0002", "有关供水的全部文件", LocalDate.of(2026, 3, 2), true),
                List.of("写明所需文件的名称、文号或者形成的年份", "提供协会的登记证书复印件。"), LocalDate.of(2026, 3, 27)));
        add(letters, "", new ReasonsNotice(SENDER, WHO, REQUEST, "自2026年1月1日至3月2日共向本机关提出申请42件", LocalDate.of(2026, 3, 27)));
        add(letters, "", new ExtensionNotice(SENDER, WHO, REQUEST, LocalDate.of(2026, 3, 30), 20, LocalDate.of(2026, 4, 28), "需要从多处工地调取档案"));
        add(letters, "", new ThirdPartyLetter(SENDER, "青禾县长河建筑有限公司", REQUEST, "2025年农村饮水安全工程施工合同", "商业秘密", 15));
        add(letters, "", new ConsultationNotice(SENDER, WHO, REQUEST, "第三方", LocalDate.of(2026, 3, 10)));
        add(letters, "", new ThirdPartyDecision(SENDER, "青禾县长河建筑有限公司", REQUEST, "施工合同中的工程量清单和质量标准", "工程关系沿线三个乡镇的饮水安全。\n你方所列单价已经作隐去处理。", REMEDY.replace("本答复", "本告知书")));
        add(letters, "", new OrganLetter(SENDER, "青禾县财政局", REQUEST, true, "农村饮水安全工程资金联合检查报告", 15));
        add(letters, "", new OrganLetter(SENDER, "青禾县自然资源局", REQUEST, false, "取水口用地范围图", 5));
        add(letters, "", new FeeNotice(SENDER, WHO, REQUEST, "按量计收", List.of("第1页至第30页不收费", "第31页至第100页70页，每页10元，计700元", "第101页至第120页20页，每页20元，计400元"),
                new BigDecimal("1100"), "请凭本通知书到青禾县政务服务中心非税收入窗口缴纳，或者扫描缴款码缴纳", 20));
        reply(letters, "", new Answer.AlreadyPublic("政府网站", "青禾县水务局网站“政府信息公开”专栏《农村饮水安全工程验收情况公告》（青水〔2026〕2号）", "https://slj.qinghe.example.gov.cn/zwgk/2026/0002.html"));
        reply(letters, "", new Answer.Provided(List.of("《验收报告》（青水〔2025〕31号），12页", "验收签到表，2页"), "电子文档", "发送至申请时填写的电子邮箱", null));
        reply(letters, "-later", new Answer.Provided(List.of("《验收报告》（青水〔2025〕31号），12页"), "纸质", "到本局办公室领取", LocalDate.of(2026, 3, 25)));
        reply(letters, "", new Answer.PartlyProvided(List.of("验收报告正文"), "纸质", List.of(
                new Answer.Withheld("附表中住户姓名和电话", "涉及个人隐私，公开会对第三方合法权益造成损害", "《中华人民共和国政府信息公开条例》第十五条", "经征求意见，有关住户不同意公开"),
                new Answer.Withheld("水源地坐标", "公开后可能危及公共安全", "《中华人民共和国政府信息公开条例》第十四条", "公开坐标会增加水源遭受破坏的风险"))));
        reply(letters, "", new Answer.StateSecret("有关工作中国家秘密范围的规定", "该信息的密级和保密期限由有权机关确定，目前仍在保密期限内。"));
        reply(letters, "", new Answer.ForbiddenByLaw("中华人民共和国某法", "第十条第二款", "申请的信息正是该款所列事项"));
        reply(letters, "", new Answer.EndangersSafety("公共安全", "取水口安防布置公开后，可能被用于破坏供水设施。"));
        reply(letters, "", new Answer.ThirdPartyRights("商业秘密", "已征求意见，第三方不同意公开且有合理理由", "合同单价是第三方经营中采取保密措施的信息；不公开不会对公共利益造成重大影响。"));
        reply(letters, "", new Answer.InternalAffairs("人事管理", "年度考核的内部评议不对外产生影响，公开会妨碍如实评议。"));
        reply(letters, "", new Answer.ProcessInformation("过程稿", "所涉规划尚在征求意见，没有作出决定", "草稿内容可能变动，公开会使公众误解。"));
        reply(letters, "", new Answer.EnforcementFile("取水许可监督检查案卷，编号QS2025-07", "案卷由本机关执法过程中形成，处罚决定已依法另行公开。"));
        reply(letters, "", new Answer.SeparateQuery("不动产登记暂行条例", "请携带身份证明到青禾县不动产登记中心查询窗口办理。"));
        reply(letters, "", new Answer.NotHeld("局机关档案室2019年至2025年文书档案、办公系统", "以“饮水”“验收”为关键词检索并人工翻查", LocalDate.of(2026, 3, 12)));
        reply(letters, "", new Answer.NotResponsible("该信息由县发展和改革局制作，本机关是受文单位。", "青禾县发展和改革局", "000-0000456，青禾县中心路20号"));
        reply(letters, "-unknown", new Answer.NotResponsible("该信息不是本机关制作，也不是从公民、法人和其他组织获取。", "", ""));
        reply(letters, "", new Answer.NeedsMaking("本机关只有逐村的验收表，没有按人口分组的统计；要得出申请的数字，须逐表摘录、换算。"));
        reply(letters, "", new Answer.StillUnclear(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 16), "补正后仍称需要“全部材料”，没有名称、文号和时间。"));
        reply(letters, "", new Answer.Petition("申请要求本机关查处供水站收费问题并回复处理结果。", "拨打12345政务服务热线，或者向青禾县信访局反映"));
        reply(letters, "", new Answer.Repeated("青水公复〔2025〕18号", LocalDate.of(2025, 11, 6)));
        reply(letters, "", new Answer.PublicationAsked("青禾年鉴（2024）", "可以到青禾县图书馆借阅"));
        reply(letters, "", new Answer.Excessive(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 16), "半年内就同一工程提出63件申请，内容多处重叠，说明中没有讲明用途差别。"));
        reply(letters, "", new Answer.ConfirmationAsked("2024年水质检测报告复印件", LocalDate.of(2025, 6, 3)));
        reply(letters, "", new Answer.NotCorrected(LocalDate.of(2026, 3, 4), LocalDate.of(2026, 3, 18)));
        reply(letters, "", new Answer.FeeUnpaid(LocalDate.of(2026, 2, 4), LocalDate.of(2026, 3, 12), new BigDecimal("1100")));
        reply(letters, "", new Answer.NotGovernmentInformation("申请的是供水公司内部的经营合同，由企业在经营中形成。"));
        letters.put("L33-withdrawn", new ReplyLetter(SENDER, WHO, REQUEST, List.of(), new Answer.WithdrawnByApplicant(LocalDate.of(2026, 3, 18), "书面"), ""));
        reply(letters, "-unreachable", new Answer.Unreachable("3月4日、6日、9日三次拨打所留电话，均为空号。\n3月10日寄往所留地址的挂号信被退回。"));
        reply(letters, "-other", new Answer.OtherClosing("申请所附身份证明与申请人姓名不一致，联系后申请人表示不再继续办理。"));
        add(letters, "", new PostponementNotice(SENDER, WHO, REQUEST, "自2026年1月1日至3月2日共向本机关提出申请42件", LocalDate.of(2026, 6, 30)));
        return letters;
    }

    private static void add(Map<String, LetterText> letters, String suffix, LetterText letter) {
        letters.put(letter.kind().name() + suffix, letter);
    }

    private static void reply(Map<String, LetterText> letters, String suffix, Answer answer) {
        List<String> findings = answer instanceof Answer.AlreadyPublic ? List.of("本机关核对了所述网页，内容与申请一致") : List.of();
        add(letters, suffix, new ReplyLetter(SENDER, WHO, REQUEST, findings, answer, REMEDY));
    }
}
