package yangguang.requests;

import yangguang.statute.Article;

/// Closed choice within a reply (选项), in the words of the Regulation.
public sealed interface Choice permits Choice.Medium, Choice.Form, Choice.SafetyInterest, Choice.ThirdPartyInterest, Choice.ThirdPartyView, Choice.InternalAffair, Choice.ProcessRecord {

    String name();

    String label();

    /// Where something is already public (公开载体).
    @Article("23")
    enum Medium implements Choice {
        WEBSITE("政府网站或者其他互联网政务媒体"), GAZETTE("政府公报"), READING_POINT("国家档案馆、公共图书馆等查阅场所"),
        PRESS("新闻发布会、报刊、广播、电视");

        private final String label;

        Medium(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// The form in which information is given (提供形式).
    @Article("40")
    enum Form implements Choice {
        PAPER("纸质"), ELECTRONIC("电子文档"), DISC("光盘等存储介质"), READING("现场查阅、抄录");

        private final String label;

        Form(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// Three securities and one stability (三安全一稳定).
    @Article("14")
    enum SafetyInterest implements Choice {
        NATIONAL_SECURITY("国家安全"), PUBLIC_SAFETY("公共安全"), ECONOMIC_SECURITY("经济安全"), SOCIAL_STABILITY("社会稳定");

        private final String label;

        SafetyInterest(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// Right of a third party (第三方合法权益).
    @Article("15")
    enum ThirdPartyInterest implements Choice {
        TRADE_SECRET("商业秘密"), PRIVACY("个人隐私"), OTHER("其他合法权益");

        private final String label;

        ThirdPartyInterest(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// What the third party said (第三方意见).
    @Article("32")
    enum ThirdPartyView implements Choice {
        REFUSED("已征求意见，第三方不同意公开且有合理理由"), SILENT("已征求意见，第三方逾期未提出意见"),
        UNREACHABLE("第三方无法联系"), NOT_CONSULTED("未征求意见");

        private final String label;

        ThirdPartyView(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// Three kinds of internal affairs (三类内部事务信息).
    @Article("16(1)")
    enum InternalAffair implements Choice {
        PERSONNEL("人事管理"), LOGISTICS("后勤管理"), WORKFLOW("内部工作流程");

        private final String label;

        InternalAffair(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }

    /// Four kinds of process information (四类过程性信息).
    @Article("16(2)")
    enum ProcessRecord implements Choice {
        DISCUSSION("讨论记录"), DRAFT("过程稿"), CONSULTATION_LETTER("磋商信函"), REPORT_FOR_INSTRUCTION("请示报告");

        private final String label;

        ProcessRecord(String label) {
            this.label = label;
        }

        @Override
        public String label() {
            return label;
        }
    }
}
