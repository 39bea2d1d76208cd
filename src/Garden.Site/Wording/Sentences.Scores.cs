namespace Garden.Site.Wording;

internal static partial class Sentences
{
    public static readonly Sentence CalibrationTitle = new("calibration-title");
    public static readonly Sentence CalibrationAbout = new("calibration-about");
    public static readonly Sentence CalibrationScored = new("calibration-scored", "count");
    public static readonly Sentence AxisSaid = new("axis-said");
    public static readonly Sentence AxisHappened = new("axis-happened");
    public static readonly Sentence BrierShort = new("brier-short", "score");
    public static readonly Sentence VerdictNone = new("verdict-none");
    public static readonly Sentence VerdictFew = new("verdict-few", "promise", "brier");
    public static readonly Sentence Verdict = new("verdict", "answer", "promise", "misses", "skill");
    public static readonly Sentence Promise = new("promise", "yes", "all", "expected");
    public static readonly Sentence AnswerCertain = new("answer-certain");
    public static readonly Sentence AnswerTooMuch = new("answer-too-much");
    public static readonly Sentence AnswerTooLittle = new("answer-too-little");
    public static readonly Sentence AnswerRoughly = new("answer-roughly");
    public static readonly Sentence MissesNone = new("misses-none");
    public static readonly Sentence MissesOne = new("misses-one", "groups");
    public static readonly Sentence Misses = new("misses", "groups");
    public static readonly Sentence MissesGroup = new("misses-group", "said", "yes", "all");
    public static readonly Sentence SkillSame = new("skill-same", "brier");
    public static readonly Sentence SkillBetter = new("skill-better", "brier");
    public static readonly Sentence SkillWorse = new("skill-worse", "brier");
    public static readonly Sentence ScoreBrier = new("score-brier");
    public static readonly Sentence ScoreBrierAbout = new("score-brier-about");
    public static readonly Sentence ScoreFirst = new("score-first");
    public static readonly Sentence ScoreFirstAbout = new("score-first-about");
    public static readonly Sentence ScoreTime = new("score-time");
    public static readonly Sentence ScoreTimeAbout = new("score-time-about");
    public static readonly Sentence ScoreLog = new("score-log");
    public static readonly Sentence ScoreLogAbout = new("score-log-about");
    public static readonly Sentence ScoreYes = new("score-yes");
    public static readonly Sentence ScoreYesAbout = new("score-yes-about", "expected");
    public static readonly Sentence ScoreYesAboutZ = new("score-yes-about-z", "expected", "z");
    public static readonly Sentence ScoreDiscrimination = new("score-discrimination");
    public static readonly Sentence ScoreDiscriminationAbout = new("score-discrimination-about");
    public static readonly Sentence OutWaiting = new("out-waiting");
    public static readonly Sentence OutWaitingAbout = new("out-waiting-about");
    public static readonly Sentence OutAmbiguous = new("out-ambiguous");
    public static readonly Sentence OutAmbiguousAbout = new("out-ambiguous-about");
    public static readonly Sentence OutAnnulled = new("out-annulled");
    public static readonly Sentence OutAnnulledAbout = new("out-annulled-about");
    public static readonly Sentence OutWithdrawn = new("out-withdrawn");
    public static readonly Sentence OutWithdrawnAbout = new("out-withdrawn-about");
    public static readonly Sentence OutUnquantified = new("out-unquantified");
    public static readonly Sentence OutUnquantifiedAbout = new("out-unquantified-about");
    public static readonly Sentence OutOpen = new("out-open");
    public static readonly Sentence OutOpenAbout = new("out-open-about");

    public static readonly Sentence FeedEssays = new("feed-essays", "site");
    public static readonly Sentence FeedChanges = new("feed-changes", "site");
    public static readonly Sentence FeedAgenda = new("feed-agenda", "site");
    public static readonly Sentence CalendarDue = new("calendar-due", "what");
    public static readonly Sentence CalendarReview = new("calendar-review", "what");
    public static readonly Sentence HeldAt = new("held-at", "number");
}
