<?xml version='1.0' encoding='utf-8'?>
<TS version="2.1" language="en_US" sourcelanguage="en_US">
<context>
    <name>CardAnswer</name>
    </context>
<context>
    <name>FileDialogPort</name>
    </context>
<context>
    <name>FindingWords</name>
    </context>
<context>
    <name>MappingCsv</name>
    </context>
<context>
    <name>MappingExplanation</name>
    </context>
<context>
    <name>MappingView</name>
    </context>
<context>
    <name>OutboxWords</name>
    </context>
<context>
    <name>PhoneWords</name>
    <message numerus="yes">
        <source>%n digit(s) missing</source>
        <extracomment>RU: не хватает %n цифры | не хватает %n цифр | не хватает %n цифр EN: %n digit missing | %n digits missing</extracomment>
        <translation>
            <numerusform>%n digit missing</numerusform><numerusform>%n digits missing</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n digit(s) too many</source>
        <extracomment>RU: лишняя %n цифра | лишние %n цифры | лишних %n цифр EN: %n digit too many | %n digits too many</extracomment>
        <translation>
            <numerusform>%n digit too many</numerusform><numerusform>%n digits too many</numerusform></translation>
    </message>
    </context>
<context>
    <name>ProfileTables</name>
    </context>
<context>
    <name>ProfileWords</name>
    </context>
<context>
    <name>SettingChoices</name>
    </context>
<context>
    <name>SettingWords</name>
    </context>
<context>
    <name>SettingsForms</name>
    </context>
<context>
    <name>SlipOutput</name>
    </context>
<context>
    <name>companion::AmountPad</name>
    </context>
<context>
    <name>companion::AnswerPlace</name>
    </context>
<context>
    <name>companion::BrevixIdentification</name>
    </context>
<context>
    <name>companion::BrevixModulePage</name>
    </context>
<context>
    <name>companion::BrevixNotes</name>
    </context>
<context>
    <name>companion::BrevixProfiles</name>
    </context>
<context>
    <name>companion::BrevixRegistrationResult</name>
    </context>
<context>
    <name>companion::BrevixSettingsDialog</name>
    </context>
<context>
    <name>companion::BrevixWindows</name>
    <message numerus="yes">
        <source>BreviX answers again: %n receipt(s) not sent.</source>
        <extracomment>RU: Связь с BreviX есть: ждёт %n неотправленный чек. | Связь с BreviX есть: ждут %n неотправленных чека. | Связь с BreviX есть: ждут %n неотправленных чеков. EN: BreviX answers again: %n receipt not sent. | BreviX answers again: %n receipts not sent.</extracomment>
        <translation>
            <numerusform>BreviX answers again: %n receipt not sent.</numerusform><numerusform>BreviX answers again: %n receipts not sent.</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>The service refused %n receipt(s) in a row — check address and key.</source>
        <extracomment>RU: Сервис отказал подряд в %n чеке — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. | Сервис отказал подряд в %n чеках — проверьте адрес и ключ. EN: The service refused %n receipt in a row — check address and key. | The service refused %n receipts in a row — check address and key.</extracomment>
        <translation>
            <numerusform>The service refused %n receipt in a row — check address and key.</numerusform><numerusform>The service refused %n receipts in a row — check address and key.</numerusform></translation>
    </message>
    </context>
<context>
    <name>companion::BrevixWords</name>
    </context>
<context>
    <name>companion::BusyLine</name>
    </context>
<context>
    <name>companion::CardDialog</name>
    </context>
<context>
    <name>companion::CardFields</name>
    </context>
<context>
    <name>companion::CardInfoDialog</name>
    </context>
<context>
    <name>companion::CardQuestionDialog</name>
    </context>
<context>
    <name>companion::CategoriesPage</name>
    </context>
<context>
    <name>companion::ChoiceTableModel</name>
    </context>
<context>
    <name>companion::CustomerStrip</name>
    </context>
<context>
    <name>companion::EntryDialog</name>
    </context>
<context>
    <name>companion::FindingsPanel</name>
    </context>
<context>
    <name>companion::FolderWatch</name>
    </context>
<context>
    <name>companion::FreeReturnMode</name>
    </context>
<context>
    <name>companion::FreeReturnSession</name>
    </context>
<context>
    <name>companion::FunctionsPage</name>
    </context>
<context>
    <name>companion::GoodsPopup</name>
    </context>
<context>
    <name>companion::GoodsWords</name>
    </context>
<context>
    <name>companion::GuestCard</name>
    </context>
<context>
    <name>companion::Headless</name>
    </context>
<context>
    <name>companion::IdentificationDialog</name>
    </context>
<context>
    <name>companion::ImportFaultModel</name>
    </context>
<context>
    <name>companion::ImportTableModel</name>
    </context>
<context>
    <name>companion::InterfacePage</name>
    </context>
<context>
    <name>companion::JournalTableModel</name>
    </context>
<context>
    <name>companion::JournalWindow</name>
    </context>
<context>
    <name>companion::KeySheet</name>
    </context>
<context>
    <name>companion::Keypad</name>
    </context>
<context>
    <name>companion::LineEdits</name>
    </context>
<context>
    <name>companion::LinkCheckControl</name>
    </context>
<context>
    <name>companion::LoyaltyWait</name>
    </context>
<context>
    <name>companion::MainWindow</name>
    </context>
<context>
    <name>companion::MappingChooser</name>
    </context>
<context>
    <name>companion::MappingFiles</name>
    </context>
<context>
    <name>companion::MappingImportDialog</name>
    </context>
<context>
    <name>companion::MappingPage</name>
    </context>
<context>
    <name>companion::MappingTableModel</name>
    </context>
<context>
    <name>companion::MappingTableView</name>
    </context>
<context>
    <name>companion::MappingView</name>
    </context>
<context>
    <name>companion::MessageBar</name>
    </context>
<context>
    <name>companion::ModulesPage</name>
    </context>
<context>
    <name>companion::OfflinePage</name>
    </context>
<context>
    <name>companion::OutboxTableModel</name>
    </context>
<context>
    <name>companion::PaymentDialog</name>
    </context>
<context>
    <name>companion::PhoneEntryDialog</name>
    </context>
<context>
    <name>companion::PhoneField</name>
    </context>
<context>
    <name>companion::PhoneTemplateDialog</name>
    </context>
<context>
    <name>companion::PlaziusCapabilities</name>
    </context>
<context>
    <name>companion::PlaziusCredential</name>
    </context>
<context>
    <name>companion::PlaziusDiscounts</name>
    </context>
<context>
    <name>companion::PlaziusModulePage</name>
    </context>
<context>
    <name>companion::PlaziusReader</name>
    </context>
<context>
    <name>companion::PlaziusWords</name>
    </context>
<context>
    <name>companion::ProfileActions</name>
    </context>
<context>
    <name>companion::ProfileApplier</name>
    </context>
<context>
    <name>companion::ProfileHistoryDialog</name>
    </context>
<context>
    <name>companion::ProfileKeeper</name>
    </context>
<context>
    <name>companion::ProfileLoadDialog</name>
    </context>
<context>
    <name>companion::ProfilePage</name>
    </context>
<context>
    <name>companion::ProfileSaveDialog</name>
    </context>
<context>
    <name>companion::Program</name>
    </context>
<context>
    <name>companion::QueuePage</name>
    </context>
<context>
    <name>companion::QueueWindow</name>
    </context>
<context>
    <name>companion::QueueWords</name>
    <message numerus="yes">
        <source>%n receipt(s), %1</source>
        <extracomment>RU: %n чек, %1 | %n чека, %1 | %n чеков, %1 EN: %n receipt, %1 | %n receipts, %1</extracomment>
        <translation>
            <numerusform>%n receipt, %1</numerusform><numerusform>%n receipts, %1</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) need attention</source>
        <extracomment>RU: %n чек требует внимания | %n чека требуют внимания | %n чеков требуют внимания EN: %n receipt needs attention | %n receipts need attention</extracomment>
        <translation>
            <numerusform>%n receipt needs attention</numerusform><numerusform>%n receipts need attention</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n receipt(s) wait for registration</source>
        <extracomment>RU: %n чек ожидает регистрации | %n чека ожидают регистрации | %n чеков ожидают регистрации EN: %n receipt waits for registration | %n receipts wait for registration</extracomment>
        <translation>
            <numerusform>%n receipt waits for registration</numerusform><numerusform>%n receipts wait for registration</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>%n refusal(s)</source>
        <extracomment>RU: %n отказ | %n отказа | %n отказов EN: %n refusal | %n refusals</extracomment>
        <translation>
            <numerusform>%n refusal</numerusform><numerusform>%n refusals</numerusform></translation>
    </message>
    <message numerus="yes">
        <source>Nothing is lost: reason and sums are kept, personal data are erased after %n day(s)</source>
        <extracomment>RU: Ничего не потеряно: причина и суммы хранятся %n день, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дня, затем личные данные стираются | Ничего не потеряно: причина и суммы хранятся %n дней, затем личные данные стираются EN: Nothing is lost: reason and sums are kept, personal data are erased after %n day | Nothing is lost: reason and sums are kept, personal data are erased after %n days</extracomment>
        <translation>
            <numerusform>Nothing is lost: reason and sums are kept, personal data are erased after %n day</numerusform><numerusform>Nothing is lost: reason and sums are kept, personal data are erased after %n days</numerusform></translation>
    </message>
    </context>
<context>
    <name>companion::ReceiptTableModel</name>
    </context>
<context>
    <name>companion::RegistrationDialog</name>
    </context>
<context>
    <name>companion::RegistrationInput</name>
    </context>
<context>
    <name>companion::RegistrationView</name>
    </context>
<context>
    <name>companion::RegistrationWords</name>
    </context>
<context>
    <name>companion::ResendWords</name>
    </context>
<context>
    <name>companion::ReturnMode</name>
    </context>
<context>
    <name>companion::ReturnTableModel</name>
    </context>
<context>
    <name>companion::RowDetails</name>
    </context>
<context>
    <name>companion::RowMachine</name>
    </context>
<context>
    <name>companion::SaleMode</name>
    </context>
<context>
    <name>companion::SalesTableModel</name>
    </context>
<context>
    <name>companion::ServiceMenuView</name>
    </context>
<context>
    <name>companion::SettingBinder</name>
    </context>
<context>
    <name>companion::SettingsDialog</name>
    </context>
<context>
    <name>companion::SettingsWindow</name>
    </context>
<context>
    <name>companion::SlipPaper</name>
    </context>
<context>
    <name>companion::SlipPreviewDialog</name>
    </context>
<context>
    <name>companion::SpendDialog</name>
    </context>
<context>
    <name>companion::TillKeys</name>
    </context>
<context>
    <name>companion::TillPage</name>
    </context>
<context>
    <name>companion::TillStatusBar</name>
    </context>
<context>
    <name>companion::TillWords</name>
    </context>
<context>
    <name>companion::Windows</name>
    </context>
</TS>