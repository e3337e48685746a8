"""Letters and checked drafts in documentation: a Sphinx extension; `pip install 'kundsvar[docs]'`.

In conf.py: `extensions = ["kundsvar.sphinx"]`. Then, in reStructuredText or MyST:

    .. kundsvar-letter:: cases/leaving.json
       :language: fi
       :owed:

    .. kundsvar-check:: drafts/leaving.txt
       :case: cases/leaving.json
"""
