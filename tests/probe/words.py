# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program says, in the language it was started in, so that a window is found by what stands in the sources."""
import xml.etree.ElementTree as xml


class Words:
    def __init__(self, folder, language):
        self.language, self._said = language, {}
        if language == 'en':
            return
        for context in xml.parse(f'{folder}/cartera_{language}.ts').getroot().iter('context'):
            for message in context.iter('message'):
                said = message.find('translation')
                if message.get('numerus') != 'yes' and said.text:
                    self._said[context.findtext('name'), message.findtext('source')] = said.text

    def __call__(self, context, source):
        if self.language == 'en':
            return source
        for name in (context, 'cartera::' + context):
            if (name, source) in self._said:
                return self._said[name, source]
        raise KeyError(f'{context}: “{source}” has no translation into {self.language}')
