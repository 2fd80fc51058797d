### English. The frame of every page, the start page and the error pages.
### Read by a native speaker: no (see catalogue-reviewed).

shell-skip = Skip to content
shell-home = Surveys
# $name: name of the page's language, in that language itself.
shell-language = Language: { $name }
# For screen readers: what the list with the choice of language is called.
shell-languages = Language
shell-choose = Choose a language
# For screen readers: what the list at the end of every page is called.
shell-footer = About this survey
shell-page-privacy = Privacy
shell-page-accessibility = Accessibility
shell-page-imprint = Legal notice

# $day: last day of the survey.
home-until = You can answer until { $day }.
home-then = After that you will find the result on this page.
home-none = There is no survey at the moment.
home-ended = Surveys that have ended

error-home = Go to the start page
# The reference follows.
error-reference = Reference for questions:

error-not-found-title = This page does not exist
error-not-found-text = Check the address. If you were given a link, open the whole link again.
error-method-title = This page cannot be opened like this
error-method-text = Begin on the start page.
error-unreadable-title = We could not read this
error-unreadable-text = Go back one step in your browser and try again.
error-cross-site-title = This form came from another website
error-cross-site-text = To protect you we did not accept it. Fill in the form on our own website.
error-wrong-host-title = This address is not ours
error-wrong-host-text = Check the address. Use the link you were given by the city.
error-too-large-title = This is too much at once
error-too-large-text = Go back one step in your browser and shorten your text.
error-too-slow-title = Sending took too long
error-too-slow-text = Check your connection. Go back one step in your browser and send again.
error-too-many-title = These were very many requests
error-too-many-text = Wait a minute. Then go back one step in your browser and try again.
error-overloaded-title = A lot is going on right now
error-overloaded-text = Wait a minute and try again. What you send twice counts only once.
error-internal-title = Something went wrong on our side
error-internal-text = This is not your fault. Try again later. If it happens again, tell us the reference.
