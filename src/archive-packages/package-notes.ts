import { MANIFEST, SUMS } from './archive-package';
import { PAGES } from './package-page';

/** What somebody needs to know who has nothing but the file. */
export function packageNotes(number: string): string {
  return `案卷包 ${number}

本案卷包不依赖任何软件系统：用浏览器打开 index.html 即可阅读，页面不含脚本，也不访问网络。

  ${PAGES.zh}        案件全貌：当事方、经办人员、办理环节、办理记录、期限及计算依据、文书、材料
  ${PAGES.en}     同一页面的英文版
  case/             同样内容的数据（JSON）：案件、办理经过和填写内容、期限
  definitions/      办理时所依据的流程版本：流程图（BPMN）、表单、决策表
  documents/        案件材料，原样保存
  letters/          文书（PDF）
  ${MANIFEST}     每个文件的大小和 SHA-256
  ${SUMS}        供校验使用

校验完整性：解压后在该目录执行
  sha256sum -c ${SUMS}
（Windows：certutil -hashfile <文件> SHA256，与 ${SUMS} 对照。）

不在包内：举报人、投诉人的身份信息及其提交文件的原件，与其往来的消息，以及办理机关的内部备注。

----

Archive package ${number}

It needs no product to be read: open index.en.html in a browser; the page holds no script and asks the network for nothing.

  ${PAGES.zh}        the whole case: parties, people, steps, history, deadlines and how they were worked out, letters, documents
  ${PAGES.en}     the same page in English; what people wrote stays as they wrote it
  case/             the same as data (JSON): the case, its history with everything filled in, deadlines
  definitions/      the versions of the process it ran on: diagram (BPMN), forms, decision tables
  documents/        documents of the case as they were stored
  letters/          letters (PDF)
  ${MANIFEST}     size and SHA-256 of every file
  ${SUMS}        for the check below

To check that nothing was changed, unpack and run in the folder
  sha256sum -c ${SUMS}
(Windows: certutil -hashfile <file> SHA256, and compare with ${SUMS}.)

Not in the package: who reported, the originals of what was handed in, the messages with the reporter, internal notes.
`;
}
